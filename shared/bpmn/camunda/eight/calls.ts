import { calledFragment, everythingIn, everythingOut } from '../call.ts'
import { isExpression } from '../feel8.ts'
import { extension, kindOf, type Rule } from '../place.ts'
import { valueOf } from '../xml.ts'
import { isSet } from './values.ts'

/** All data go in and out unless the file says otherwise; outputs that are mapped come out alone. */
export const callRule: Rule = (place) => {
  const xml = extension(place, 'calledElement')
  if (xml === undefined || kindOf(place) !== 'callActivity') return undefined
  const words = ['calledElement']
  const process = valueOf(xml, 'processId') ?? valueOf(xml, 'processIdExpression')
  if (process === undefined) return { words }
  const binding = [valueOf(xml, 'bindingType') ?? [], valueOf(xml, 'versionTag') ?? []]
    .flat()
    .join(' ')
  const called = calledFragment(place, {
    process,
    isComputed: isExpression(process),
    ...(binding === '' ? {} : { binding }),
  })
  const isMapped = isSet(place, 'output')
  const all = [
    ...(valueOf(xml, 'propagateAllParentVariables') === 'false'
      ? []
      : [everythingIn(place, process)]),
    ...(valueOf(xml, 'propagateAllChildVariables') === 'false' || isMapped
      ? []
      : [everythingOut(place, process)]),
  ]
  const key = valueOf(xml, 'businessId')
  return Object.assign({}, called, ...all, {
    words,
    remarks: [
      ...[called, ...all].flatMap(({ remarks = [] }) => remarks),
      ...(key === undefined ? [] : [{ code: 'businessKey', what: key } as const]),
    ],
  })
}
