import { poolHead } from '../editing/pools.ts'
import { Mark } from './Mark.tsx'
import type { PoolData } from './toFlow.ts'

/** A pool by its shape in BPMN 2.0 (§9.2): a band with its name, or closed around nothing but its name. */
export function PoolOutline({ size, open, several }: Pick<PoolData, 'size' | 'open' | 'several'>) {
  const { width, height } = size
  return (
    <>
      <rect className="pool" {...size} />
      {open ? <path className="poolLine" d={`M${poolHead} 0V${height}`} /> : undefined}
      {several ? (
        <Mark name="allAtOnce" at={[width / 2 - 7, height - 18]} size={14} className="gl" />
      ) : undefined}
    </>
  )
}
