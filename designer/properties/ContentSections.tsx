import type { ReactNode } from 'react'
import type { Element, ElementType } from '#shared/model/elements.ts'
import { CallSections } from './CallSections.tsx'
import { DecisionSection } from './DecisionSection.tsx'
import type { PanelProps } from './ElementPanel.tsx'
import { FormSection } from './FormSection.tsx'
import { FreeOrderSection } from './FreeOrderSection.tsx'
import { ReceiveSections } from './ReceiveSections.tsx'
import { ScriptSection } from './ScriptSection.tsx'
import { SendSections } from './SendSections.tsx'
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
  sendTask: SendSections,
  receiveTask: ReceiveSections,
  scriptTask: ScriptSection,
  callActivity: CallSections,
  startEvent: nothing,
  endEvent: nothing,
  intermediateCatchEvent: nothing,
  intermediateThrowEvent: nothing,
  boundaryEvent: nothing,
  task: nothing,
  manualTask: nothing,
  exclusiveGateway: nothing,
  parallelGateway: nothing,
  inclusiveGateway: nothing,
  complexGateway: nothing,
  eventBasedGateway: nothing,
  subProcess: nothing,
  transaction: nothing,
  adHocSubProcess: FreeOrderSection,
}

function contentOf<T extends ElementType>(type: T, props: ContentProps<T>): ReactNode {
  const Content: (props: ContentProps<T>) => ReactNode = contents[type]
  return <Content {...props} />
}
