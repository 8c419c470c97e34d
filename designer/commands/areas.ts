// Going through the page by its areas (landmarks) instead of every stop in them.

const landmarks = 'header, nav, aside, main, section'
const stops = ':is(a[href], button, input, select, textarea, [tabindex="0"]):not(:disabled)'

/** Where somebody was in an area when they left it. */
const left = new WeakMap<Element, HTMLElement>()

/** Into the next area that is shown, round and round; back in one, to where the person was. */
export function walkAreas(by: 1 | -1): void {
  const { activeElement } = document
  const all = areasNow()
  const at = all.findIndex((area) => area.contains(activeElement))
  const here = all[at]
  if (here !== undefined && activeElement instanceof HTMLElement) left.set(here, activeElement)
  const next = all[at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length]
  if (next !== undefined) enter(next)
}

/** The outermost of them, as far as there is something to go to. */
function areasNow(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(landmarks)].filter(
    (area) => area.parentElement?.closest(landmarks) === null && placesIn(area).some(isShown),
  )
}

function enter(area: HTMLElement): void {
  const before = left.get(area)
  const place =
    before !== undefined && area.contains(before) && isShown(before)
      ? before
      : placesIn(area).find(isShown)
  place?.focus()
}

function placesIn(area: HTMLElement): readonly HTMLElement[] {
  return [...area.querySelectorAll<HTMLElement>(stops)]
}

function isShown(place: HTMLElement): boolean {
  return place.tabIndex >= 0 && place.checkVisibility({ visibilityProperty: true })
}
