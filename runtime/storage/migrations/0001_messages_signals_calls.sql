CREATE TABLE `calls` (
	`instance_id` text PRIMARY KEY NOT NULL,
	`caller_id` text NOT NULL,
	`job_id` text NOT NULL,
	`generation` integer NOT NULL,
	`open` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `calls_by_job` ON `calls` (`job_id`);--> statement-breakpoint
CREATE INDEX `calls_by_caller` ON `calls` (`caller_id`);--> statement-breakpoint
CREATE TABLE `dispatches` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`instance_id` text NOT NULL,
	`dispatch` blob NOT NULL,
	`due_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dispatches_id_unique` ON `dispatches` (`id`);--> statement-breakpoint
CREATE INDEX `dispatches_by_due` ON `dispatches` (`due_at`);--> statement-breakpoint
CREATE INDEX `dispatches_by_instance` ON `dispatches` (`instance_id`);--> statement-breakpoint
CREATE TABLE `kept_messages` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`instance_id` text,
	`message` text NOT NULL,
	`key` text,
	`departments` text,
	`sender` text,
	`payload` blob NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kept_messages_id_unique` ON `kept_messages` (`id`);--> statement-breakpoint
CREATE INDEX `kept_messages_by_message` ON `kept_messages` (`message`,`key`);--> statement-breakpoint
CREATE INDEX `kept_messages_by_expiry` ON `kept_messages` (`expires_at`);--> statement-breakpoint
CREATE INDEX `kept_messages_by_instance` ON `kept_messages` (`instance_id`);--> statement-breakpoint
CREATE TABLE `signal_subscriptions` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`instance_id` text NOT NULL,
	`generation` integer NOT NULL,
	`signal` text NOT NULL,
	`department` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signal_subscriptions_id_unique` ON `signal_subscriptions` (`id`);--> statement-breakpoint
CREATE INDEX `signal_subscriptions_by_signal` ON `signal_subscriptions` (`signal`,`department`);--> statement-breakpoint
CREATE INDEX `signal_subscriptions_by_instance` ON `signal_subscriptions` (`instance_id`);--> statement-breakpoint
CREATE TABLE `start_triggers` (
	`service` text NOT NULL,
	`version` integer NOT NULL,
	`process` text NOT NULL,
	`element` text NOT NULL,
	`trigger` integer NOT NULL,
	`due_at` text,
	`cycle` text,
	`held` integer,
	PRIMARY KEY(`service`, `version`, `process`, `element`, `trigger`)
);
--> statement-breakpoint
INSERT INTO `start_triggers` (`service`, `version`, `process`, `element`, `trigger`, `due_at`, `cycle`)
SELECT `service`, `version`, 'main', `element`, 0, `due_at`,
	CASE WHEN `interval` IS NOT NULL THEN json_object('interval', `interval`, 'left', `left`) END
FROM `start_timers`;--> statement-breakpoint
DROP TABLE `start_timers`;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `department` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `admits` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
UPDATE `subscriptions` SET `department` = coalesce(
	(SELECT `department` FROM `instances` WHERE `instances`.`id` = `subscriptions`.`instance_id`), '');
