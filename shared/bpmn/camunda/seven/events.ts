import { attribute, isConditional, referenced, said, type Place, type Rule } from '../place.ts'
import { valueOf } from '../xml.ts'

/** Variables that get the code or the text of an error or escalation that is caught. */
export const caughtRule: Rule = (place) => {
  const words = said(place, ['errorCodeVariable', 'errorMessageVariable', 'escalationCodeVariable'])
  if (words.length === 0 || !catches(place)) return undefined
  const variable =
    attribute(place, 'errorCodeVariable') ?? attribute(place, 'escalationCodeVariable')
  const message = attribute(place, 'errorMessageVariable')
  const code = codeOf(place)
  const isKnown = variable !== undefined && code !== undefined
  return {
    words,
    ...(isKnown ? { output: { [variable]: JSON.stringify(code) } } : {}),
    remarks: [
      ...(isKnown || variable === undefined ? [] : [variable]),
      ...(message === undefined ? [] : [message]),
    ].map((what) => ({ code: 'caughtValue', what })),
  }
}

function catches({ read }: Place): boolean {
  return 'event' in read && /^(boundaryEvent|startEvent)$/.test(read.type)
}

/** What an event that catches one error is known to catch. */
function codeOf(place: Place): string | undefined {
  return (
    valueOf(referenced(place, 'errorRef'), 'errorCode') ??
    valueOf(referenced(place, 'escalationRef'), 'escalationCode')
  )
}

export const conditionalRule: Rule = (place) => {
  const words = said(place, ['variableName', 'variableEvents'])
  if (words.length === 0 || !isConditional(place)) return undefined
  const what = words.flatMap((word) => attribute(place, word) ?? []).join(', ')
  return { words, remarks: [{ code: 'variableFilter', what }] }
}
