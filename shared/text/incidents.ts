import type { Incident } from '../engine/effect.ts'

/** What kind of cause an incident has, for who reads English; the cause itself is written in German. */
export const causesInEnglish = {
  jobFailed: 'The system call failed.',
  uncaughtError: 'There is no way drawn for this error.',
  expressionFailed: 'An expression has no result.',
  noFlowTaken: 'None of the conditions holds.',
  decisionUnclear: 'The decision table does not say what holds here.',
  invalidData: 'A value is not as the case data want it.',
  fuelExhausted: 'The case goes round in circles without ever waiting.',
  incomplete: 'The drawing does not say everything that this step needs.',
  nothingLeft: 'Everything is done, but the end was not reached.',
} satisfies Readonly<Record<Incident['code'], string>>
