import { kindOf, type Place } from './place.ts'
import type { Remark, RemarkCode } from './remarks/remark.ts'

/** What to do instead of calling a program, by what the step is. */
const codes: Readonly<Record<string, RemarkCode>> = {
  serviceTask: 'job',
  businessRuleTask: 'jobDecision',
  scriptTask: 'jobScript',
  sendTask: 'thrownByProgram',
  endEvent: 'thrownByProgram',
  intermediateThrowEvent: 'thrownByProgram',
  adHocSubProcess: 'job',
}

/** Undefined where no program does the work. */
export function jobRemark(place: Place, what: string): Remark | undefined {
  const kind = kindOf(place)
  const code = Object.hasOwn(codes, kind) ? codes[kind] : undefined
  return code === undefined ? undefined : { code, what }
}
