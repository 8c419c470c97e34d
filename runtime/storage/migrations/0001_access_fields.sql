ALTER TABLE `accesses` ADD `job_id` text;--> statement-breakpoint
ALTER TABLE `accesses` ADD `fields` text;--> statement-breakpoint
CREATE UNIQUE INDEX `accesses_job_id_unique` ON `accesses` (`job_id`);