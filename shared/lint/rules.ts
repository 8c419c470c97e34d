import type { Rule } from './rule.ts'
import { askedTwice } from './rules/askedTwice.ts'
import { automaticDecision } from './rules/automaticDecision.ts'
import { boundaryHost } from './rules/boundaryHost.ts'
import { collaboration } from './rules/collaboration.ts'
import { dataLeaves } from './rules/dataLeaves.ts'
import { deadlineConsequence } from './rules/deadlineConsequence.ts'
import { decisionCases } from './rules/decisionCases.ts'
import { deadlineLaw } from './rules/deadlineLaw.ts'
import { decisionColumns } from './rules/decisionColumns.ts'
import { decisionRows } from './rules/decisionRows.ts'
import { evidence } from './rules/evidence.ts'
import { holderConfirms } from './rules/holderConfirms.ts'
import { formalCheck } from './rules/formalCheck.ts'
import { knownEvent } from './rules/knownEvent.ts'
import { freeText } from './rules/freeText.ts'
import { silence } from './rules/silence.ts'
import { fourEyes } from './rules/fourEyes.ts'
import { feeFirst } from './rules/feeFirst.ts'
import { demandRules } from './rules/demands.ts'
import { expressions } from './rules/expressions.ts'
import { fieldBasis } from './rules/fieldBasis.ts'
import { fieldBounds } from './rules/fieldBounds.ts'
import { flowEnds } from './rules/flowEnds.ts'
import { gatewayPaths } from './rules/gatewayPaths.ts'
import { layout } from './rules/layout.ts'
import { legalRemedy } from './rules/legalRemedy.ts'
import { letterBlocks } from './rules/letterBlocks.ts'
import { eventPlaces } from './rules/eventPlaces.ts'
import { mappingTargets } from './rules/mappingTargets.ts'
import { missingContent } from './rules/missingContent.ts'
import { notExecuted } from './rules/notExecuted.ts'
import { noticePrivacy } from './rules/noticePrivacy.ts'
import { processStart } from './rules/processStart.ts'
import { questionPath } from './rules/questionPath.ts'
import { questionUse } from './rules/questionUse.ts'
import { references } from './rules/references.ts'
import { registerKnows } from './rules/registerKnows.ts'
import { remarkReachesPerson } from './rules/remarkReachesPerson.ts'
import { requestComplete } from './rules/requestComplete.ts'
import { requirements } from './rules/requirements.ts'
import { requiredFromOptional } from './rules/requiredFromOptional.ts'
import { responseUse } from './rules/responseUse.ts'
import { retention } from './rules/retention.ts'
import { soundness } from './rules/soundness.ts'
import { serviceBasis } from './rules/serviceBasis.ts'
import { taskLane } from './rules/taskLane.ts'
import { unfinishedForm } from './rules/unfinishedForm.ts'
import { unreachableElement } from './rules/unreachableElement.ts'
import { unused } from './rules/unused.ts'
import { valueThere } from './rules/valueThere.ts'
import { valueUse } from './rules/valueUse.ts'
import { wayToEnd } from './rules/wayToEnd.ts'

export const rules: readonly Rule[] = [
  processStart,
  unreachableElement,
  wayToEnd,
  soundness,
  flowEnds,
  boundaryHost,
  eventPlaces,
  gatewayPaths,
  references,
  missingContent,
  taskLane,
  expressions,
  mappingTargets,
  requestComplete,
  requirements,
  requiredFromOptional,
  valueThere,
  valueUse,
  dataLeaves,
  responseUse,
  askedTwice,
  registerKnows,
  questionPath,
  questionUse,
  serviceBasis,
  fieldBasis,
  fieldBounds,
  retention,
  remarkReachesPerson,
  unfinishedForm,
  letterBlocks,
  legalRemedy,
  noticePrivacy,
  automaticDecision,
  decisionColumns,
  decisionRows,
  decisionCases,
  deadlineConsequence,
  deadlineLaw,
  unused,
  layout,
  collaboration,
  ...demandRules,
  evidence,
  holderConfirms,
  formalCheck,
  knownEvent,
  freeText,
  silence,
  fourEyes,
  feeFirst,
  notExecuted,
]
