import { z } from 'zod'
import { api } from './client.ts'

const colleague = z.object({
  id: z.string(),
  name: z.string(),
  place: z.string().nullable(),
  editing: z.boolean(),
})
/** Somebody else who has the draft open: what is selected there, and whether they write. */
export type Colleague = z.infer<typeof colleague>

const events = {
  entered: z.object({ visit: z.string() }),
  people: z.array(colleague),
  draft: z.object({ etag: z.string() }),
  comments: z.null(),
} as const
type Events = { readonly [E in keyof typeof events]: z.infer<(typeof events)[E]> }

type Listeners = { readonly [E in keyof Events]: (data: Events[E]) => void }

const shortest = 2_000
const longest = 60_000

/**
 * Listens while the page is in view; answers how to stop. A stream that ends is opened again, after a while that grows:
 * the page works without it.
 */
export function listen(service: string, listeners: Listeners): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = shortest

  const close = (): void => {
    clearTimeout(timer)
    source?.close()
    source = undefined
    listeners.people([])
  }
  const open = (): void => {
    if (document.hidden || source !== undefined) return
    source = new EventSource(`/api/services/${encodeURIComponent(service)}/presence`)
    hear(source, listeners)
    source.addEventListener('entered', () => (wait = shortest))
    source.addEventListener('error', () => {
      close()
      timer = setTimeout(open, wait)
      wait = Math.min(wait * 2, longest)
    })
  }
  const follow = (): void => (document.hidden ? close() : open())
  document.addEventListener('visibilitychange', follow)
  open()
  return () => {
    document.removeEventListener('visibilitychange', follow)
    close()
  }
}

function hear(source: EventSource, listeners: Listeners): void {
  const on = <E extends keyof Events>(name: E, schema: z.ZodType<Events[E]>): void =>
    source.addEventListener(name, ({ data }: MessageEvent<string>) => {
      const said = schema.safeParse(JSON.parse(data))
      // a newer server may say what this page does not know yet
      if (said.success) listeners[name](said.data)
    })
  on('entered', events.entered)
  on('people', events.people)
  on('draft', events.draft)
  on('comments', events.comments)
}

export async function tellWhere(
  visit: string,
  where: { readonly place: string | null; readonly editing: boolean },
): Promise<void> {
  await api.visits[':visit'].$put({ param: { visit }, json: where })
}
