import type { ReactNode } from 'react'
import type { Element, ElementType } from '#shared/model/elements.ts'
import { CallSection } from './CallSection.tsx'
import { DecisionSection } from './DecisionSection.tsx'
import type { PanelProps } from './ElementPanel.tsx'
import { FormSection } from './FormSection.tsx'
import { LetterSection } from './LetterSection.tsx'
import { ScriptSection } from './ScriptSection.tsx'
import { SourceSections } from './SourceSections.tsx'

type Elements = { readonly [E in Element as E['type']]: E }

export interface ContentProps<T extends ElementType> extends Omit<PanelProps, 'element'> {
  readonly element: Elements[T]
}

/** What a step works with: source, form, table, letter, formula. */
export function ContentSections({ definition, place, element }: PanelProps) {
  return contentOf(element.type, { definition, place, element })
}

const nothing = () => null

const contents: { readonly [T in ElementType]: (props: ContentProps<T>) => ReactNode } = {
  serviceTask: SourceSections,
  userTask: FormSection,
  businessRuleTask: DecisionSection,
  sendTask: LetterSection,
  scriptTask: ScriptSection,
  callActivity: CallSection,
  startEvent: nothing,
  endEvent: nothing,
  intermediateCatchEvent: nothing,
  boundaryEvent: nothing,
  task: nothing,
  manualTask: nothing,
  receiveTask: nothing,
  exclusiveGateway: nothing,
  parallelGateway: nothing,
  subProcess: nothing,
}

function contentOf<T extends ElementType>(type: T, props: ContentProps<T>): ReactNode {
  const Content: (props: ContentProps<T>) => ReactNode = contents[type]
  return <Content {...props} />
}
