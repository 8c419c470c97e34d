import { go, hrefOf, useRoute, type View } from './route.ts'

/** Which item of a view is open, and how to open another. */
export function useItem(view: View, ids: readonly string[]) {
  const { service, item } = useRoute()
  const current = item !== undefined && ids.includes(item) ? item : ids[0]
  const route = (id: string) => ({ ...(service === undefined ? {} : { service }), view, item: id })
  return { current, hrefOf: (id: string) => hrefOf(route(id)), open: (id: string) => go(route(id)) }
}
