-- CreateTable
CREATE TABLE "Case" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "offeringHash" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "searchable" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "visibility" TEXT NOT NULL,
    "priority" INTEGER,
    "author" TEXT NOT NULL,
    "requester" TEXT NOT NULL,
    "subject" TEXT,
    "assignee" TEXT,
    "parentCase" TEXT,
    "parentTask" TEXT,
    "createdAt" BIGINT NOT NULL,
    "receivedAt" BIGINT NOT NULL,
    "respondedAt" BIGINT,
    "rest" JSONB NOT NULL,
    CONSTRAINT "Case_offeringHash_fkey" FOREIGN KEY ("offeringHash") REFERENCES "Offering" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CaseNumber" (
    "number" TEXT NOT NULL PRIMARY KEY,
    "caseId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "CaseNumber_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Counter" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Offering" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "content" JSONB NOT NULL
);

-- CreateTable
CREATE TABLE "StateInterval" (
    "caseId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "from" BIGINT NOT NULL,
    "to" BIGINT,
    "status" TEXT NOT NULL,
    "hold" TEXT,

    PRIMARY KEY ("caseId", "position"),
    CONSTRAINT "StateInterval_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Approval" (
    "caseId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "taskId" TEXT,
    "state" TEXT NOT NULL,
    "openedAt" BIGINT NOT NULL,
    "settledAt" BIGINT,
    "rest" JSONB NOT NULL,

    PRIMARY KEY ("caseId", "id"),
    CONSTRAINT "Approval_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Task" (
    "caseId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "department" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "assignee" TEXT,
    "childCase" TEXT,
    "due" BIGINT,
    "rest" JSONB NOT NULL,

    PRIMARY KEY ("caseId", "id"),
    CONSTRAINT "Task_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Participant" (
    "caseId" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    PRIMARY KEY ("caseId", "person", "role"),
    CONSTRAINT "Participant_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SeeingDepartment" (
    "caseId" TEXT NOT NULL,
    "department" TEXT NOT NULL,

    PRIMARY KEY ("caseId", "department"),
    CONSTRAINT "SeeingDepartment_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AwaitedPerson" (
    "caseId" TEXT NOT NULL,
    "person" TEXT NOT NULL,

    PRIMARY KEY ("caseId", "person"),
    CONSTRAINT "AwaitedPerson_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SensitiveAnswers" (
    "caseId" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "answers" JSONB NOT NULL,

    PRIMARY KEY ("caseId", "department"),
    CONSTRAINT "SensitiveAnswers_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TimelineEntry" (
    "caseId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "event" JSONB,
    "salt" TEXT,
    "digest" TEXT NOT NULL,
    "chain" TEXT NOT NULL,

    PRIMARY KEY ("caseId", "seq"),
    CONSTRAINT "TimelineEntry_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "managerEmail" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "roles" JSONB NOT NULL,
    "costCenter" TEXT NOT NULL,
    "location" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "languages" JSONB NOT NULL,
    "employment" TEXT NOT NULL,
    "startDate" TEXT,
    "active" BOOLEAN NOT NULL,
    "awayUntil" TEXT
);

-- CreateTable
CREATE TABLE "Identity" (
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "user" TEXT NOT NULL,
    "member" BOOLEAN NOT NULL,
    "person" TEXT NOT NULL,
    "dm" JSONB,
    "seenAt" BIGINT NOT NULL,

    PRIMARY KEY ("platform", "tenant", "user")
);

-- CreateTable
CREATE TABLE "Delegation" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "startsAt" BIGINT NOT NULL,
    "endsAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "InboxEvent" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "at" BIGINT NOT NULL,
    "event" JSONB NOT NULL
);

-- CreateTable
CREATE TABLE "Effect" (
    "cause" TEXT NOT NULL PRIMARY KEY,
    "at" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "author" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "conversation" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "caseId" TEXT,
    "touchedAt" BIGINT NOT NULL,
    "rest" JSONB NOT NULL
);

-- CreateTable
CREATE TABLE "KnowledgeAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "person" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "rest" JSONB NOT NULL
);

-- CreateTable
CREATE TABLE "Surface" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "subjectOf" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "view" TEXT NOT NULL,
    "approval" TEXT,
    "audience" JSONB NOT NULL,
    "place" JSONB,
    "message" JSONB,
    "messageKey" TEXT,
    "shown" TEXT
);

-- CreateTable
CREATE TABLE "OutgoingMessage" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "person" TEXT,
    "recipient" JSONB NOT NULL,
    "saying" JSONB NOT NULL,
    "waits" BOOLEAN NOT NULL,
    "expiresAt" BIGINT,
    "sentAt" BIGINT,
    "message" JSONB
);

-- CreateTable
CREATE TABLE "TriageLink" (
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "place" JSONB NOT NULL,

    PRIMARY KEY ("platform", "tenant", "conversation")
);

-- CreateTable
CREATE TABLE "WebMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "revision" BIGINT NOT NULL,
    "conversation" TEXT NOT NULL,
    "thread" TEXT,
    "from" TEXT,
    "content" JSONB NOT NULL,
    "onlyFor" TEXT,
    "at" BIGINT NOT NULL,
    "source" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Job" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "key" TEXT,
    "queue" TEXT,
    "runAt" BIGINT NOT NULL,
    "priority" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "setAsideAt" BIGINT
);

-- CreateIndex
CREATE INDEX "Case_createdAt_idx" ON "Case"("createdAt");

-- CreateIndex
CREATE INDEX "Case_department_status_createdAt_idx" ON "Case"("department", "status", "createdAt");

-- CreateIndex
CREATE INDEX "Case_requester_createdAt_idx" ON "Case"("requester", "createdAt");

-- CreateIndex
CREATE INDEX "Case_author_createdAt_idx" ON "Case"("author", "createdAt");

-- CreateIndex
CREATE INDEX "Case_assignee_createdAt_idx" ON "Case"("assignee", "createdAt");

-- CreateIndex
CREATE INDEX "Case_item_status_idx" ON "Case"("item", "status");

-- CreateIndex
CREATE INDEX "Case_parentCase_idx" ON "Case"("parentCase");

-- CreateIndex
CREATE INDEX "CaseNumber_caseId_idx" ON "CaseNumber"("caseId");

-- CreateIndex
CREATE INDEX "Participant_person_idx" ON "Participant"("person");

-- CreateIndex
CREATE INDEX "SeeingDepartment_department_idx" ON "SeeingDepartment"("department");

-- CreateIndex
CREATE INDEX "AwaitedPerson_person_idx" ON "AwaitedPerson"("person");

-- CreateIndex
CREATE UNIQUE INDEX "Person_key_key" ON "Person"("key");

-- CreateIndex
CREATE INDEX "Identity_person_idx" ON "Identity"("person");

-- CreateIndex
CREATE UNIQUE INDEX "Delegation_id_key" ON "Delegation"("id");

-- CreateIndex
CREATE INDEX "InboxEvent_at_idx" ON "InboxEvent"("at");

-- CreateIndex
CREATE INDEX "Effect_at_idx" ON "Effect"("at");

-- CreateIndex
CREATE INDEX "Proposal_author_state_touchedAt_idx" ON "Proposal"("author", "state", "touchedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_source_ordinal_key" ON "Proposal"("source", "ordinal");

-- CreateIndex
CREATE INDEX "KnowledgeAnswer_at_idx" ON "KnowledgeAnswer"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Surface_id_key" ON "Surface"("id");

-- CreateIndex
CREATE INDEX "Surface_subjectOf_subjectId_idx" ON "Surface"("subjectOf", "subjectId");

-- CreateIndex
CREATE INDEX "Surface_messageKey_idx" ON "Surface"("messageKey");

-- CreateIndex
CREATE UNIQUE INDEX "OutgoingMessage_id_key" ON "OutgoingMessage"("id");

-- CreateIndex
CREATE INDEX "OutgoingMessage_person_sentAt_idx" ON "OutgoingMessage"("person", "sentAt");

-- CreateIndex
CREATE INDEX "OutgoingMessage_sentAt_idx" ON "OutgoingMessage"("sentAt");

-- CreateIndex
CREATE INDEX "TriageLink_department_idx" ON "TriageLink"("department");

-- CreateIndex
CREATE UNIQUE INDEX "WebMessage_revision_key" ON "WebMessage"("revision");

-- CreateIndex
CREATE UNIQUE INDEX "WebMessage_source_key" ON "WebMessage"("source");

-- CreateIndex
CREATE INDEX "WebMessage_conversation_revision_idx" ON "WebMessage"("conversation", "revision");

-- CreateIndex
CREATE INDEX "Job_setAsideAt_runAt_idx" ON "Job"("setAsideAt", "runAt");

-- CreateIndex
CREATE INDEX "Job_key_setAsideAt_idx" ON "Job"("key", "setAsideAt");

