import type { Terminal } from '#runtime/cli/terminal.ts'

/** A terminal that keeps what is printed and what is said beside it. */
export function listening() {
  const out: string[] = []
  const said: string[] = []
  const terminal: Terminal = {
    out: { write: (text: string) => out.push(text) },
    say: { write: (text: string) => said.push(text) },
    language: 'de',
  }
  return { terminal, out, said }
}
