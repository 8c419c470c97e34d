import { icons } from '../ui/icons.ts'
import type { ShapeData } from './toFlow.ts'

export const changeClass = {
  added: 'd-add',
  changed: 'd-chg',
  moved: 'd-mov',
  removed: 'd-del',
} as const

const changeSigns = {
  added: { kind: 'sg add', icon: icons.plus },
  changed: { kind: 'sg chg', icon: icons.equal },
  moved: { kind: 'sg mov', icon: icons.moved },
  removed: { kind: 'sg del', icon: icons.minus },
} as const

type Marked = Pick<ShapeData, 'finding' | 'change'> &
  Partial<Pick<ShapeData, 'state' | 'token' | 'shape' | 'said'>>

/** Marks at the upper right: findings, progress of a case, comparison. */
export function Marks({ finding, state, token, change, said, shape }: Marked) {
  if (finding !== undefined) {
    return (
      <span className={finding.error ? 'pin e' : 'pin'} aria-hidden="true">
        {finding.count}
      </span>
    )
  }
  if (state === 'now' && token !== undefined) {
    return (
      <span className="tok" aria-hidden="true">
        {token}
      </span>
    )
  }
  if (state === 'done' && shape === 'task') return <Sign kind="okc" icon={icons.tick} />
  return change === undefined ? null : <Sign {...changeSigns[change]} said={said} />
}

interface SignProps {
  readonly kind: string
  readonly icon: string
  /** Also said with the name of the shape. */
  readonly said?: string | undefined
}

export function Sign({ kind, icon, said }: SignProps) {
  return (
    <span className={kind} title={said}>
      <svg className="ic" viewBox="0 0 16 16" aria-hidden="true">
        <path d={icon} />
      </svg>
    </span>
  )
}
