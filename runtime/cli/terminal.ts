import type { EventEmitter } from 'node:events'
import type { Language } from '#shared/model/localised.ts'
import { commandTexts } from '#shared/text/commands.ts'

/** Where a command writes to: results on one stream, what it has to say to people on the other. */
export interface Terminal {
  readonly out: Output
  readonly say: Output
  readonly language: Language
}

interface Output {
  write(text: string): unknown
}

/** Exit codes: done, done with a finding, not done. */
export const exit = { ok: 0, finding: 1, failed: 2 } as const
export type Exit = (typeof exit)[keyof typeof exit]

export type CommandTexts = (typeof commandTexts)['de']

export function say(terminal: Terminal, text: (texts: CommandTexts) => string): undefined {
  terminal.say.write(`${text(commandTexts[terminal.language])}\n`)
}

/** Speaks German where the system does, else English. */
export function processTerminal(): Terminal {
  const { locale } = new Intl.DateTimeFormat().resolvedOptions()
  const language = locale.startsWith('de') ? 'de' : 'en'
  return { out: process.stdout, say: process.stderr, language }
}

/** Who reads may stop early, as `head` does: that is no error of the command. */
export function endQuietly(output: EventEmitter): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
