CREATE TABLE `comments` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`thread` text NOT NULL,
	`service` text NOT NULL,
	`department` text NOT NULL,
	`place` text NOT NULL,
	`name` text NOT NULL,
	`author` text NOT NULL,
	`written_at` text NOT NULL,
	`changed_at` text,
	`text` blob,
	`resolved_at` text,
	`resolved_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `comments_id_unique` ON `comments` (`id`);--> statement-breakpoint
CREATE INDEX `comments_by_service` ON `comments` (`service`,`seq`);--> statement-breakpoint
CREATE INDEX `comments_by_thread` ON `comments` (`thread`);--> statement-breakpoint
CREATE TABLE `mentions` (
	`subject` text NOT NULL,
	`comment` text NOT NULL,
	PRIMARY KEY(`subject`, `comment`)
);
--> statement-breakpoint
CREATE INDEX `mentions_by_comment` ON `mentions` (`comment`);--> statement-breakpoint
CREATE TABLE `people` (
	`subject` text PRIMARY KEY NOT NULL,
	`person` blob NOT NULL
);
