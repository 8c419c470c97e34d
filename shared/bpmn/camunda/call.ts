import type { Fragment, Place, Rows } from './place.ts'
import { processNames } from './processNames.ts'
import type { Remark } from './remarks/remark.ts'
import { localOf } from './xml.ts'

export interface Called {
  /** As the file names it. */
  readonly process: string
  readonly isComputed: boolean
  /** "latest", "deployment", "version 3" …; undefined where nothing is said. */
  readonly binding?: string
}

/** Which process or service is called, and which version of it. */
export function calledFragment(
  place: Place,
  { process, isComputed, binding }: Called,
): Pick<Fragment, 'patch' | 'remarks' | 'explains'> {
  const explains = ['unresolved'] as const
  if (isComputed) return { remarks: [{ code: 'calledComputed', what: process }], explains }
  if (calledProcess(place, process) !== undefined) {
    return { patch: { process }, remarks: ofSameFile(binding) }
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(process)) {
    return { remarks: [{ code: 'called', what: process }, ...ofOtherFile(binding)], explains }
  }
  const version = /^version ([1-9]\d*)$/.exec(binding ?? '')?.[1]
  return {
    patch: { service: process, ...(version === undefined ? {} : { version: Number(version) }) },
    remarks: [
      { code: 'calledService', what: process },
      ...(version === undefined ? ofOtherFile(binding) : []),
    ],
    explains,
  }
}

function ofSameFile(binding: string | undefined): readonly Remark[] {
  if (binding === undefined || binding === 'deployment') return []
  return binding === 'latest'
    ? [{ code: 'sameRelease', what: binding }]
    : [{ code: 'calledVersion', what: binding }]
}

function ofOtherFile(binding: string | undefined): readonly Remark[] {
  return binding === undefined || binding === 'latest'
    ? []
    : [{ code: 'calledVersion', what: binding }]
}

function calledProcess(place: Place, id: string) {
  const found = place.find(id)
  return found !== undefined && /^(process|global\w*Task)$/.test(localOf(found)) ? found : undefined
}

/** All data go into the called process: those that it reads. */
export function everythingIn(place: Place, process: string): Pick<Fragment, 'input' | 'remarks'> {
  const called = calledProcess(place, process)
  const names = called === undefined ? undefined : processNames(called)
  if (!names?.isCertain) {
    return { remarks: [{ code: 'everythingUnknown', what: 'hinein', more: 'in' }] }
  }
  return {
    input: Object.fromEntries(names.reads.map((name) => [name, name])),
    remarks: [{ code: 'everything', what: 'hinein', more: 'in' }],
  }
}

/** All data come out of the called process: those that it writes, where it has written them. */
export function everythingOut(place: Place, process: string): Pick<Fragment, 'output' | 'remarks'> {
  const called = calledProcess(place, process)
  const names = called === undefined ? undefined : processNames(called)
  if (!names?.isCertain) {
    return { remarks: [{ code: 'everythingUnknown', what: 'heraus', more: 'out' }] }
  }
  const rows: Rows = Object.fromEntries(
    names.writes.map((name) => [name, `if result.${name} = null then ${name} else result.${name}`]),
  )
  return { output: rows, remarks: [{ code: 'everything', what: 'heraus', more: 'out' }] }
}
