DROP INDEX `tasks_by_group`;--> statement-breakpoint
ALTER TABLE `tasks` ADD `person` blob;--> statement-breakpoint
CREATE INDEX `tasks_by_urgency` ON `tasks` (`department`,`group`,`service`,("assignee" IS NOT NULL),(CASE WHEN "due_at" IS NULL THEN '9999' ELSE "due_at" END || ' ' || "opened_at"));--> statement-breakpoint
CREATE INDEX `tasks_by_assignee` ON `tasks` (`assignee`,(CASE WHEN "due_at" IS NULL THEN '9999' ELSE "due_at" END || ' ' || "opened_at")) WHERE "tasks"."assignee" IS NOT NULL;