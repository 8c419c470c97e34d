import type { dataFindings } from './dataFindings.ts'
import type { Say } from './findingWords.ts'

export const dataFindingsInEnglish: Record<keyof typeof dataFindings, Say> = {
  readTooEarly: (field, step, fillers) => ({
    title: `“${field}” is still empty at “${step}”.`,
    text: `It is filled only at “${fillers}”. Fetch or ask for it before.`,
  }),
  neverGiven: (field, step) => ({
    title: `“${field}” is always empty at “${step}”.`,
    text: 'No step before fills it, and the call does not pass it on. Add it to the mapping of the call.',
  }),
  mayBeUnfilled: (field, step, way) => ({
    title: `“${field}” may be missing at “${step}”.`,
    text: `On the way “${way}” no step fills it. Fetch or ask for it there too, or say what applies without it.`,
  }),
  keptUnread: (field, step) => ({
    title: `“${field}” is kept at “${step}” but never used.`,
    text: 'No rule, letter, form or register needs it. Keep only what the case needs.',
    fix: 'Stop keeping it',
  }),
  readOnlyBefore: (field, step) => ({
    title: `Nobody reads what “${step}” puts into “${field}”.`,
    text: 'It is used only before, or is overwritten. Put it there earlier, or leave it.',
  }),
  sentUnasked: (field, source) => ({
    title: `“${source}” does not need “${field}”.`,
    text: 'It is personal and not required there. Pass on only what is necessary (data minimisation, Art. 5 (1) (c) GDPR).',
    fix: 'Stop passing it on',
  }),
  recordLeaves: (field, source, target) => ({
    title: `“${field}” goes to “${source}” with everything in it.`,
    text: `“${target}” takes anything there. Name the values that are necessary in the source, and map only those (data minimisation, Art. 5 (1) (c) GDPR).`,
  }),
  shownOutside: (field, letter) => ({
    title: `“${field}” can be seen on “${letter}” without opening it.`,
    text: 'Special categories of data (Art. 9 GDPR) do not belong in the address, title or subject. Name them in the text.',
  }),
  printedUnneeded: (field, letter) => ({
    title: `“${letter}” names “${field}” though nothing depends on it.`,
    text: 'It is a special category of data (Art. 9 GDPR), and no decision, condition or calculation reads it. Leave it out of the letter.',
  }),
  registerKnows: (register, questions, count) => ({
    title:
      count === '1'
        ? `“${register}” knows this answer already: ${questions}`
        : `“${register}” knows ${count} of these answers already.`,
    text: 'You need not ask for this again (§ 5 EGovG). Whoever finds a value wrong can still say so.',
    fix: `Take from “${register}” …`,
  }),
  registerWillKnow: (question, register) => ({
    title: `“${register}” knows this but is not connected yet: “${question}”`,
    text: 'Until then it has to be asked. Talk to IT about connecting it (§ 5 EGovG; Digitalcheck, principle “reuse data”).',
  }),
  responseUnused: (field, source) => ({
    title: `“${field}” is requested from “${source}” but never used.`,
    text: 'Request only what the case needs (data minimisation, Art. 5 (1) (c) GDPR).',
    fix: 'Stop requesting it',
  }),
  requiredFromOptional: (target, mapping) => ({
    title: `“${target}” is needed but may stay empty in “${mapping}”.`,
    text: 'Say what applies without a value: a fixed value, or the case stops and is clarified.',
    fix: 'Stop and clarify without a value',
  }),
  askedTwice: (question, source) => ({
    title: `We know this already: “${question}”`,
    text: `This value already comes from “${source}”. Asking again only copies the paper form.`,
    fix: 'Remove question',
  }),
  neverRead: (question) => ({
    title: `The answer to “${question}” is never used.`,
    text: 'No rule, letter or register needs it. Ask only what the case needs.',
    fix: 'Remove question',
  }),
}
