import { overResult, type Names, type Owner } from './overResult.ts'
import { kindOf, type Place } from './place.ts'
import { processNames } from './processNames.ts'

/** An expression of an output, as it is written where `result` is in sight. */
export function overResultOf(place: Place, feel: string, meant: Names): string {
  return overResult(feel, { meant, ownerOf: (name) => ownerIn(place, name) })
}

/** What people and expressions find out is data of the case at once; programs, messages and calls bring a result. */
function ownerIn(place: Place, name: string): Owner {
  const brings =
    /^(serviceTask|sendTask|businessRuleTask|receiveTask|callActivity|.*Event)$/.test(
      kindOf(place),
    ) || 'otherScript' in place.read
  if (!brings) return 'case'
  const { process, id } = place
  const isElsewhere = process === undefined || processNames(process).isElsewhere(name, id)
  return isElsewhere ? 'either' : 'result'
}
