import type { Fields } from '#shared/forms/question.ts'

/** What stands in the controls of a form, as a browser would send it. */
export function written(form: HTMLFormElement | null): Fields {
  const Own = form?.ownerDocument.defaultView?.FormData ?? FormData
  if (form === null) return {}
  return Object.fromEntries(
    [...new Own(form)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
}
