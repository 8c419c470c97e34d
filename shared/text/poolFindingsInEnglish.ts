import type { Say } from './findingWords.ts'
import type { poolFindings } from './poolFindings.ts'

export const poolFindingsInEnglish: Record<keyof typeof poolFindings, Say> = {
  messageUnconnected: (message) => ({
    title: `The message “${message}” hangs in the air.`,
    text: 'The step or participant at one of its ends is not there. Draw it anew, or delete it.',
    fix: 'Delete message',
  }),
  messageWithin: (message, pool) => ({
    title: `The message “${message}” stays with “${pool}”.`,
    text: 'Messages go from one participant to another. What follows within one is a way.',
    fix: 'Delete message',
  }),
  poolNameless: () => ({
    title: 'A participant has no name.',
    text: 'Nothing but its name is shown of it: without it nobody knows who is meant.',
  }),
}
