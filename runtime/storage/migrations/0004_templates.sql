CREATE TABLE `templates` (
	`id` text PRIMARY KEY NOT NULL,
	`department` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`name` text NOT NULL,
	`definition` text NOT NULL,
	`revision` integer NOT NULL,
	`kept_at` text NOT NULL,
	`kept_by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `templates_by_name` ON `templates` (`department`,`name`);