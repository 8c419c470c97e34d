import { icons, type IconName } from '../ui/icons.ts'

/** An icon inside a shape. */
export function Mark({
  name,
  at: [x, y],
  size,
  className,
}: {
  readonly name: IconName
  readonly at: readonly [number, number]
  readonly size: number
  readonly className: string
}) {
  return (
    <svg x={x} y={y} width={size} height={size} viewBox="0 0 16 16" className={className}>
      <path d={icons[name]} />
    </svg>
  )
}
