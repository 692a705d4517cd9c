-- CreateTable
CREATE TABLE "WrittenLanguage" (
    "person" TEXT NOT NULL PRIMARY KEY,
    "language" TEXT NOT NULL
);

