CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`instance_id` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `messages_by_instance` ON `messages` (`instance_id`);--> statement-breakpoint
CREATE TABLE `start_timers` (
	`service` text NOT NULL,
	`version` integer NOT NULL,
	`element` text NOT NULL,
	`due_at` text,
	`interval` text,
	`left` integer,
	PRIMARY KEY(`service`, `version`, `element`)
);
