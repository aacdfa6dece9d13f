-- AlterTable
ALTER TABLE "DocumentVersion" ADD COLUMN "restoredFromId" TEXT;

-- AlterTable
ALTER TABLE "Consultation" ADD COLUMN "closeReason" TEXT;
ALTER TABLE "Consultation" ADD COLUMN "remindedAt" DATETIME;
