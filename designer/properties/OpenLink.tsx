import { Link } from 'react-aria-components'
import type { Definition } from '#shared/model/definition.ts'
import { go, hrefOf, type View } from '../designer/route.ts'
import { Icon } from '../ui/Icon.tsx'

/** Leads to the item of another view. */
export function OpenLink({
  definition,
  view,
  item,
  children,
}: {
  readonly definition: Definition
  readonly view: View
  readonly item: string
  readonly children: string
}) {
  const route = { service: definition.id, view, item }
  return (
    <Link className="openlink" href={hrefOf(route)} onPress={() => go(route)}>
      {children}
      <Icon name="right" size="s" />
    </Link>
  )
}
