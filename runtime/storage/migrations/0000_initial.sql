CREATE TABLE `accesses` (
	`seq` integer PRIMARY KEY NOT NULL,
	`instance_id` text NOT NULL,
	`at` text NOT NULL,
	`job_id` text,
	`source` text,
	`fields` text,
	`purpose` text NOT NULL,
	`legal_basis` text NOT NULL,
	`office` text NOT NULL,
	`role` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accesses_job_id_unique` ON `accesses` (`job_id`);--> statement-breakpoint
CREATE INDEX `accesses_by_instance` ON `accesses` (`instance_id`);--> statement-breakpoint
CREATE TABLE `answers` (
	`task_id` text PRIMARY KEY NOT NULL,
	`instance_id` text NOT NULL,
	`values` blob NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `answers_by_instance` ON `answers` (`instance_id`);--> statement-breakpoint
CREATE TABLE `counters` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `drafts` (
	`service` text PRIMARY KEY NOT NULL,
	`department` text NOT NULL,
	`definition` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY NOT NULL,
	`instance_id` text NOT NULL,
	`step` integer NOT NULL,
	`command_id` text NOT NULL,
	`at` text NOT NULL,
	`events` blob NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_by_step` ON `events` (`instance_id`,`step`);--> statement-breakpoint
CREATE TABLE `incidents` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`instance_id` text NOT NULL,
	`service` text NOT NULL,
	`department` text NOT NULL,
	`element` text NOT NULL,
	`addressee` text NOT NULL,
	`code` text NOT NULL,
	`message` text NOT NULL,
	`raised_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `incidents_id_unique` ON `incidents` (`id`);--> statement-breakpoint
CREATE INDEX `incidents_by_addressee` ON `incidents` (`addressee`,`department`);--> statement-breakpoint
CREATE TABLE `instances` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` text NOT NULL,
	`service` text NOT NULL,
	`version` integer NOT NULL,
	`department` text NOT NULL,
	`subject` text,
	`status` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `instances_id_unique` ON `instances` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `instances_number_unique` ON `instances` (`number`);--> statement-breakpoint
CREATE INDEX `instances_by_subject` ON `instances` (`subject`);--> statement-breakpoint
CREATE INDEX `instances_by_version` ON `instances` (`service`,`version`);--> statement-breakpoint
CREATE INDEX `instances_active` ON `instances` (`seq`) WHERE "instances"."status" = 'active';--> statement-breakpoint
CREATE TABLE `keys` (
	`fingerprint` text PRIMARY KEY NOT NULL,
	`department` text NOT NULL,
	`owner` text NOT NULL,
	`title` text NOT NULL,
	`public_key` text NOT NULL,
	`added_at` text NOT NULL,
	`withdrawn_at` text
);
--> statement-breakpoint
CREATE TABLE `letters` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`instance_id` text NOT NULL,
	`job_id` text NOT NULL,
	`letter` text NOT NULL,
	`kind` text NOT NULL,
	`composed` blob NOT NULL,
	`pdf` blob NOT NULL,
	`provisioned_at` text NOT NULL,
	`first_retrieved_at` text,
	`notice_sent_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letters_id_unique` ON `letters` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `letters_job_id_unique` ON `letters` (`job_id`);--> statement-breakpoint
CREATE INDEX `letters_by_instance` ON `letters` (`instance_id`);--> statement-breakpoint
CREATE TABLE `log` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`role` text NOT NULL,
	`action` text NOT NULL,
	`object` text NOT NULL,
	`details` text NOT NULL,
	`previous` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `log_by_object` ON `log` (`object`,`seq`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`instance_id` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `messages_by_instance` ON `messages` (`instance_id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`instance_id` text NOT NULL,
	`generation` integer NOT NULL,
	`element` text NOT NULL,
	`kind` text NOT NULL,
	`connector` text NOT NULL,
	`job` blob NOT NULL,
	`attempts` integer NOT NULL,
	`problem` text,
	`created_at` text NOT NULL,
	`due_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_id_unique` ON `outbox` (`id`);--> statement-breakpoint
CREATE INDEX `outbox_by_due` ON `outbox` (`connector`,`due_at`);--> statement-breakpoint
CREATE TABLE `releases` (
	`service` text NOT NULL,
	`version` integer NOT NULL,
	`department` text NOT NULL,
	`definition` text NOT NULL,
	`meaning` text NOT NULL,
	`whole` text NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`signature` text NOT NULL,
	`key_fingerprint` text NOT NULL,
	`valid_from` text NOT NULL,
	`released_at` text NOT NULL,
	`released_by` text NOT NULL,
	`submission_id` text NOT NULL,
	PRIMARY KEY(`service`, `version`)
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`session` blob NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sessions_by_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `shapes` (
	`id` integer PRIMARY KEY NOT NULL,
	`shape` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shapes_shape_unique` ON `shapes` (`shape`);--> statement-breakpoint
CREATE TABLE `snapshots` (
	`instance_id` text PRIMARY KEY NOT NULL,
	`step` integer NOT NULL,
	`state` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `start_triggers` (
	`service` text NOT NULL,
	`version` integer NOT NULL,
	`process` text NOT NULL,
	`element` text NOT NULL,
	`trigger` integer NOT NULL,
	`due_at` text,
	`cycle` text,
	`held` integer,
	`instance_id` text,
	`came` blob,
	PRIMARY KEY(`service`, `version`, `process`, `element`, `trigger`)
);
--> statement-breakpoint
CREATE INDEX `start_triggers_by_instance` ON `start_triggers` (`instance_id`) WHERE "start_triggers"."instance_id" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `submissions` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`service` text NOT NULL,
	`department` text NOT NULL,
	`definition` text NOT NULL,
	`meaning` text NOT NULL,
	`whole` text NOT NULL,
	`surface` text NOT NULL,
	`review_needed` integer NOT NULL,
	`status` text NOT NULL,
	`submitted_at` text NOT NULL,
	`submitted_by` text NOT NULL,
	`submitted_by_role` text NOT NULL,
	`note` text,
	`reviewed_at` text,
	`reviewed_by` text,
	`reviewed_by_role` text,
	`reason` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_id_unique` ON `submissions` (`id`);--> statement-breakpoint
CREATE INDEX `submissions_by_service` ON `submissions` (`service`);--> statement-breakpoint
CREATE INDEX `submissions_by_status` ON `submissions` (`status`);--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`instance_id` text NOT NULL,
	`generation` integer NOT NULL,
	`message` text NOT NULL,
	`key` text,
	`department` text NOT NULL,
	`admits` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscriptions_id_unique` ON `subscriptions` (`id`);--> statement-breakpoint
CREATE INDEX `subscriptions_by_message` ON `subscriptions` (`message`,`key`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`instance_id` text NOT NULL,
	`service` text NOT NULL,
	`department` text NOT NULL,
	`group` text NOT NULL,
	`element` text NOT NULL,
	`form` text NOT NULL,
	`generation` integer NOT NULL,
	`assignee` text,
	`opened_at` text NOT NULL,
	`due_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tasks_id_unique` ON `tasks` (`id`);--> statement-breakpoint
CREATE INDEX `tasks_by_group` ON `tasks` (`department`,`group`);--> statement-breakpoint
CREATE TABLE `timers` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`instance_id` text NOT NULL,
	`generation` integer NOT NULL,
	`due_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `timers_id_unique` ON `timers` (`id`);--> statement-breakpoint
CREATE INDEX `timers_by_due` ON `timers` (`due_at`);--> statement-breakpoint
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
CREATE INDEX `signal_subscriptions_by_signal` ON `signal_subscriptions` (`signal`,`department`);