-- CreateTable
CREATE TABLE "QuotedArticle" (
    "answer" TEXT NOT NULL,
    "article" TEXT NOT NULL,

    PRIMARY KEY ("answer", "article"),
    CONSTRAINT "QuotedArticle_answer_fkey" FOREIGN KEY ("answer") REFERENCES "KnowledgeAnswer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArticleDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "department" TEXT NOT NULL,
    "article" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "rest" JSONB NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_KnowledgeAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "person" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "gap" BOOLEAN NOT NULL DEFAULT false,
    "deflection" TEXT,
    "rest" JSONB NOT NULL
);
INSERT INTO "new_KnowledgeAnswer" ("at", "id", "person", "rest", "state") SELECT "at", "id", "person", "rest", "state" FROM "KnowledgeAnswer";
DROP TABLE "KnowledgeAnswer";
ALTER TABLE "new_KnowledgeAnswer" RENAME TO "KnowledgeAnswer";
CREATE INDEX "KnowledgeAnswer_at_idx" ON "KnowledgeAnswer"("at");
CREATE INDEX "KnowledgeAnswer_gap_at_idx" ON "KnowledgeAnswer"("gap", "at");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "QuotedArticle_article_idx" ON "QuotedArticle"("article");

-- CreateIndex
CREATE INDEX "ArticleDraft_department_state_idx" ON "ArticleDraft"("department", "state");

