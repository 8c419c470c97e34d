import type { Element } from './elements.ts'

export function isJump(element: Element): boolean {
  return element.type === 'intermediateThrowEvent' && element.event.type === 'link'
}

/** Where a jump leads: to the marks of its name in the same process or sub-process (BPMN 2.0 §10.5.5). */
export function landingsOf(
  jump: Element,
  elements: Readonly<Record<string, Element>>,
): readonly string[] {
  if (jump.type !== 'intermediateThrowEvent' || jump.event.type !== 'link') return []
  const { link } = jump.event
  return Object.entries(elements).flatMap(([id, element]) =>
    element.parent === jump.parent &&
    element.type === 'intermediateCatchEvent' &&
    element.event.type === 'link' &&
    element.event.link === link
      ? [id]
      : [],
  )
}
