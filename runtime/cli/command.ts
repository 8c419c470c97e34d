/** One `fachwerk` command: one file, one row in the table of cli.ts. */
export interface CliCommand {
  /** One line for the list of commands. */
  readonly summary: string
  /** What `--help` prints: usage and options. */
  readonly help: string
  /** `args` without the name of the command; answers the exit code. */
  run(args: readonly string[]): Promise<number>
}
