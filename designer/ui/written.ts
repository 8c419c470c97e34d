/** What stands in the controls of a form, as a browser would send it. */
export function written(form: HTMLFormElement | null): Readonly<Record<string, string>> {
  const Own = form?.ownerDocument.defaultView?.FormData ?? FormData
  if (form === null) return {}
  return Object.fromEntries(
    [...new Own(form)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
}
