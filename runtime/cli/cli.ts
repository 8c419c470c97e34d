import { backup } from './backup.ts'
import { check } from './check.ts'
import type { CliCommand } from './command.ts'
import { deleteCommand } from './delete.ts'
import { restore } from './restore.ts'
import { run as runCommand } from './run.ts'
import { start } from './start.ts'
import { verify } from './verify.ts'

const commands: Readonly<Record<string, CliCommand>> = {
  start,
  check,
  run: runCommand,
  verify,
  backup,
  restore,
  delete: deleteCommand,
}

const [name, ...args] = process.argv.slice(2)
process.exitCode = await run(name, args)

async function run(name: string | undefined, args: readonly string[]): Promise<number> {
  const command = name === undefined || !Object.hasOwn(commands, name) ? undefined : commands[name]
  if (command === undefined) {
    const asked = name === undefined || name === '--help' || name === '-h' || name === 'help'
    const show = asked ? console.log : console.error
    show([...(asked ? [] : [`fachwerk: no command "${name}"`]), overview()].join('\n'))
    return asked && name !== undefined ? 0 : 2
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.help)
    return 0
  }
  try {
    return await command.run(args)
  } catch (error) {
    console.error(`fachwerk ${name}: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
}

function overview(): string {
  const lines = Object.entries(commands).map(([id, { summary }]) => `  ${id.padEnd(10)}${summary}`)
  return ['Usage: fachwerk COMMAND [--help]', '', ...lines].join('\n')
}
