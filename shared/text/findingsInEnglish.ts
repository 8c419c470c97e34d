import { dataFindingsInEnglish } from './dataFindingsInEnglish.ts'
import { paperFindingsInEnglish } from './paperFindingsInEnglish.ts'
import { poolFindingsInEnglish } from './poolFindingsInEnglish.ts'
import { decisionFindingsInEnglish } from './decisionFindingsInEnglish.ts'
import type { FindingText } from './findings.ts'
import type { Say } from './findingWords.ts'

export const english: Record<FindingText, Say> = {
  ...decisionFindingsInEnglish,
  ...dataFindingsInEnglish,
  ...paperFindingsInEnglish,
  ...poolFindingsInEnglish,
  scenarioDiffers: (title, what) => ({
    title: `The test case “${title}” runs differently than expected.`,
    text: what,
    fix: 'Take the new result over',
  }),
  notUsable: (title, problem) => ({
    title: `Not everybody can use “${title}”.`,
    text: `${problem} The preview of this form shows it.`,
  }),
  noStart: (process) => ({
    title: `“${process}” has no beginning.`,
    text: 'Draw a start event with which the case begins.',
  }),
  serviceWithoutBasis: (service) => ({
    title: `“${service}” names no legal basis.`,
    text: 'Say at the service what it rests on: a law, a by-law or a resolution.',
  }),
  neverAnswered: (name) => ({
    title: `${name} would never get an answer.`,
    text: 'The sample case ends without a letter going out. Draw a letter that says what came of it (§ 41 VwVfG).',
  }),
  unreachable: (name) => ({
    title: `“${name}” is never reached.`,
    text: 'No path leads from the start to this step. Connect it or delete it.',
  }),
  noWayToEnd: (name) => ({
    title: `No path leads from “${name}” to an end.`,
    text: 'The case would stop here. Continue the path to an end event.',
  }),
  waits: (name, condition, from) => ({
    title: `At “${name}” a case may wait for ever.`,
    text: `${condition} the process waits for ever at “${name}”: nothing more comes from ${from}. Join the ways as they were split.`,
  }),
  stuck: (name, condition) => ({
    title: `At “${name}” a case may come to a halt.`,
    text: `${condition} nothing goes on at “${name}”. Draw what shall happen then.`,
  }),
  circles: (name, condition) => ({
    title: `From “${name}” on a case may go round without an end.`,
    text: `${condition} there is no way to an end any more. Draw a way out of the circle.`,
  }),
  twice: (name, condition) => ({
    title: `“${name}” may happen twice.`,
    text: `${condition} “${name}” is due twice at once. Join ways that run side by side before it.`,
  }),
  abandons: (name, condition, work) => ({
    title: `“${name}” ends everything while work is under way.`,
    text: `${condition} work on ${work} ends as well. If it shall be done first, join the ways before the end.`,
  }),
  soundnessOpen: (states) => ({
    title: 'Whether every case comes to an end has not been checked in full.',
    text: `There are too many possibilities. Nothing was found in the ${states} states looked at. Divide the process if you need to be certain.`,
  }),
  soundnessUntried: (name) => ({
    title: `Whether every case comes to an end depends on “${name}”.`,
    text: 'How it goes on here cannot be said without data. Everything else has been checked.',
  }),
  flowEndMissing: (name) => ({
    title: 'A connection leads nowhere.',
    text: `There is no step “${name}”. Reconnect or delete the connection.`,
    fix: 'Delete connection',
  }),
  flowAcrossScopes: (from, to) => ({
    title: 'A connection crosses the edge of a sub-process.',
    text: `“${from}” and “${to}” are not in the same sub-process. Connect to the sub-process itself.`,
    fix: 'Delete connection',
  }),
  flowIntoStart: (name) => ({
    title: `A connection leads into “${name}”.`,
    text: 'A start and an event at the edge of a step begin a path; they do not continue one.',
    fix: 'Delete connection',
  }),
  flowOutOfEnd: (name) => ({
    title: `The path continues after the end “${name}”.`,
    text: 'Nothing comes after an end. Delete the connection or the end.',
    fix: 'Delete connection',
  }),
  boundaryWithoutHost: (name) => ({
    title: `The event “${name}” sits at no step.`,
    text: 'Place it on the edge of the step it watches.',
  }),
  noCondition: (name, gateway) => ({
    title: `After “${gateway}” it is unclear when to go to “${name}”.`,
    text: 'Give the connection a condition or make it the default path.',
    fix: 'Make it the default path',
  }),
  noDefault: (gateway) => ({
    title: `“${gateway}” has no default path.`,
    text: 'If no condition holds, the case stops and needs clarification. Choose the path that then applies.',
    fix: 'Make the last path the default',
  }),
  defaultMissing: (gateway) => ({
    title: `The default path of “${gateway}” does not exist.`,
    text: 'It belongs to another branching or was deleted.',
    fix: 'Remove it',
  }),
  defaultWithCondition: (name, gateway) => ({
    title: `The path from “${gateway}” to “${name}” is the default and has a condition.`,
    text: 'A default path applies when no other condition holds. Its own is ignored.',
    fix: 'Remove condition',
  }),
  missingReference: (kind, id, name) => ({
    title: `There is no ${kind.toLowerCase()} “${id}”.`,
    text: `“${name}” needs it. Choose one that exists.`,
  }),
  idTaken: (name) => ({
    title: `Another decision has the same id as “${name}”.`,
    text: 'What needs it finds only one of the two. Give one of them another id.',
  }),
  requirementCircle: (name) => ({
    title: `“${name}” needs its own result.`,
    text: 'These decisions need one another in a circle. Take one of the connections out.',
  }),
  lacksForm: (name) => ({
    title: `“${name}” has no form.`,
    text: 'Choose what the person sees and fills in at this step.',
  }),
  lacksSource: (name) => ({
    title: `“${name}” has no source.`,
    text: 'Choose where this step gets or enters data.',
  }),
  lacksDecision: (name) => ({
    title: `“${name}” has no decision table.`,
    text: 'Choose the table by which it is decided.',
  }),
  lacksLetter: (name) => ({
    title: `“${name}” sends nothing.`,
    text: 'Choose the letter or the message that goes out here.',
  }),
  lacksMessage: (name) => ({
    title: `“${name}” does not say which message it is about.`,
    text: 'Choose the message.',
  }),
  lacksScript: (name) => ({
    title: `“${name}” calculates nothing yet.`,
    text: 'Set the formula that is calculated.',
  }),
  foreignScript: (name) => ({
    title: `“${name}” calculates with a program of another tool.`,
    text: 'It does not run here. Set the formula anew.',
  }),
  foreignCondition: (name) => ({
    title: `The condition of “${name}” comes from another tool.`,
    text: 'It is not checked here. Set the condition anew.',
  }),
  foreignWay: (name, from) => ({
    title: `The condition for the path from “${from}” to “${name}” comes from another tool.`,
    text: 'It is not checked here. Set anew when this path applies.',
  }),
  lacksProcess: (name) => ({
    title: `“${name}” calls no flow.`,
    text: 'Choose the flow that takes place here.',
  }),
  lacksTimer: (name) => ({
    title: `“${name}” does not say how long it waits.`,
    text: 'Set a duration or a moment.',
  }),
  lacksSignal: (name) => ({
    title: `“${name}” does not say which signal it is about.`,
    text: 'Choose the signal.',
  }),
  lacksEscalation: (name) => ({
    title: `“${name}” does not say which escalation it is about.`,
    text: 'Choose the escalation that is reported here.',
  }),
  lacksCondition: (name) => ({
    title: `“${name}” waits for a condition that is not set.`,
    text: 'Set what must hold for it to go on.',
  }),
  lacksHandler: (name) => ({
    title: `“${name}” does not say how the step is undone.`,
    text: 'Choose the step that then takes place.',
  }),
  lacksEvents: (name) => ({
    title: `“${name}” names none of the events it is about.`,
    text: 'Set which events are meant.',
  }),
  lacksItems: (name) => ({
    title: `It is unclear how often “${name}” takes place.`,
    text: 'Set for which entries, or how many times, it is repeated.',
  }),
  lacksLoopEnd: (name) => ({
    title: `“${name}” is repeated without end.`,
    text: 'Set a condition or a maximum for the repetition.',
  }),
  cancelOutside: (name) => ({
    title: `“${name}” has nothing to undo here.`,
    text: 'A cancellation belongs into a part of the flow that happens as a whole or not at all, or at its edge.',
  }),
  notForCompensation: (name, event) => ({
    title: `“${event}” leads to “${name}”, which undoes nothing.`,
    text: 'Choose a step that is drawn to undo something.',
  }),
  startWithoutEvent: (name) => ({
    title: `“${name}” does not say what begins it.`,
    text: 'A part beside the path begins with an event: a message, a deadline, an error.',
  }),
  startInside: (name) => ({
    title: `“${name}” waits although this part has begun already.`,
    text: 'A part of the flow begins as soon as the path reaches it. Wait after its start.',
  }),
  startByInner: (name) => ({
    title: `“${name}” cannot begin a case.`,
    text: 'Errors, escalations and compensations arise in a running case only. Begin without an event, with a message or by calendar.',
  }),
  oneStart: (name) => ({
    title: `“${name}” does not have exactly one start.`,
    text: 'A part beside the path begins with exactly one event.',
  }),
  notAwaited: (name, gateway) => ({
    title: `After “${gateway}” it is not possible to wait for “${name}”.`,
    text: 'The case goes on with what happens first. Connect only to steps that wait: for a message, a deadline, a signal or a condition.',
  }),
  besideFlow: (name) => ({
    title: `“${name}” stands beside the path but is connected to it.`,
    text: 'It takes place when its event happens. Delete the connection.',
    fix: 'Delete connection',
  }),
  flowOutOfJump: (name) => ({
    title: `The path continues after the jump “${name}”.`,
    text: 'A jump continues the path at its target. Delete the connection.',
    fix: 'Delete connection',
  }),
  unused: (kind, name) => ({
    title: `${kind} “${name}” is not used.`,
    text: 'No step uses it. Use it or delete it.',
    fix: 'Delete',
  }),
  noLane: (name) => ({
    title: `Nobody is responsible for “${name}”.`,
    text: 'Move the step into the lane of the people who do it.',
  }),
  expressionError: (text, problem, instead) => ({
    title: `An expression is faulty: ${problem}`,
    text: `It is about: ${text}`,
    ...(instead === '' ? {} : { fix: `Replace by “${instead}”` }),
  }),
  unknownTarget: (target, mapping, instead) => ({
    title: `“${mapping}” fills “${target}”, which does not exist.`,
    text: 'Choose a value that exists in the target, or delete the row.',
    fix: instead === '' ? 'Delete row' : `Replace by “${instead}”`,
  }),
  missingTarget: (target, source, name) => ({
    title: `“${source}” needs “${target}”, but nothing fills it.`,
    text: `Add a row for it to the mapping of “${name}”.`,
    fix: 'Add row',
  }),
  typeMismatch: (target, problem) => ({
    title: `“${target}” gets a value that does not fit.`,
    text: problem,
  }),
  unknownPath: (path, question) => ({
    title: `The answer to “${question}” has no place.`,
    text: `There is no “${path}” in the data. Choose a value that exists.`,
  }),
  widgetMismatch: (question) => ({
    title: `The input does not fit “${question}”.`,
    text: 'What is entered there is of another kind than the value in the data.',
  }),
  noOptions: (question) => ({
    title: `“${question}” offers nothing to choose from.`,
    text: 'Enter the possible answers.',
  }),
  noEntryQuestions: (question) => ({
    title: `“${question}” does not say what is asked for each entry.`,
    text: 'Add at least one question for each entry.',
  }),
  entryElsewhere: (question) => ({
    title: `An answer to “${question}” does not belong to the list.`,
    text: 'What is asked for each entry has to be a value of this list.',
  }),
  entryBounds: (question) => ({
    title: `“${question}” needs more entries than it allows.`,
    text: 'The smallest number must not be above the largest.',
  }),
  noMissingText: (question) => ({
    title: `“${question}” has no message for an empty answer.`,
    text: 'Say what to enter, for example: “Please state since when …”',
  }),
  noPurpose: (field) => ({
    title: `“${field}” has no purpose or no legal basis.`,
    text: 'Only those who can say what for and by which provision may collect a value (Art. 6 GDPR). Add both at the value.',
    fix: 'State it for all values',
  }),
  specialWithoutBasis: (field) => ({
    title: `“${field}” is specially protected and has no legal basis.`,
    text: 'Such data may be processed only where a law allows it (Art. 9 GDPR).',
  }),
  noPattern: (field) => ({
    title: `The spelling of “${field}” cannot be checked.`,
    text: 'The stored rule is none that can be checked safely. Choose another spelling under “Data”.',
  }),
  noCodes: (field) => ({
    title: `The code list of “${field}” is empty.`,
    text: 'No value is allowed like this. Enter the values under “Data”.',
  }),
  boundsCrossed: (field) => ({
    title: `No value is allowed for “${field}”.`,
    text: 'The least that is allowed is above the most. Check the bounds under “Data”.',
  }),
  noRetention: (field) => ({
    title: `“${field}” does not say how long it is kept.`,
    text: 'Enter the retention period (Art. 5 (1) (e) GDPR).',
    fix: 'State it for all values',
  }),
  remarkIgnored: (form) => ({
    title: `Nobody reads what people add in “${form}”.`,
    text: 'A message must reach a person (§ 24 (1) VwVfG). Add a condition that leads to a check.',
  }),
  noTimeout: (name) => ({
    title: `Whoever does not finish “${name}” leaves the case open for ever.`,
    text: 'Set a time limit on the step after which the case ends and its data is deleted.',
  }),
  blockMissing: (kind, block) => ({
    title: `The ${kind} lacks: ${block}.`,
    text: 'Without this part the letter is incomplete or open to challenge. Add it.',
  }),
  wrongRemedy: () => ({
    title: 'The information on legal remedies names “Einspruch”.',
    text: 'Against assessments of a municipality the remedy is “Widerspruch” (§§ 68 ff. VwGO). Wrong information extends the period to one year.',
    fix: 'Replace with “Widerspruch”',
  }),
  appealWithoutPeriod: () => ({
    title: 'The information on legal remedies names no period.',
    text: 'Say until when the remedy is possible: “within one month of notification” (§ 70 VwGO).',
  }),
  noticeWithData: () => ({
    title: 'The mail contains data of the case.',
    text: 'A mail is not protected. It may only say that a letter is there.',
  }),
  discretion: (name) => ({
    title: `“${name}” decides without a person although there is discretion.`,
    text: 'With discretion a person always decides (§ 35a VwVfG). Turn it into a task.',
  }),
  notAuthorised: (name) => ({
    title: `“${name}” decides without a person, and the provision for that is missing.`,
    text: 'Name the provision that allows it (§ 35a VwVfG, § 155 (4) AO). Otherwise the service cannot be released.',
  }),
  noLayout: (process, count) => ({
    title: `In “${process}” steps have no place in the picture yet: ${count}.`,
    text: 'They are arranged when you open it. Move them as you like.',
  }),
  deadlineWithoutConsequence: (deadline) => ({
    title: `The deadline “${deadline}” has no consequence.`,
    text: 'Say what happens when it passes: a reminder, a next step, an end.',
  }),
  deadlineWithoutPeriod: (deadline) => ({
    title: `The deadline “${deadline}” has no length.`,
    text: 'Say how many days, weeks, months or years it lasts.',
  }),
  deadlineCountsMonths: (deadline) => ({
    title: `The deadline “${deadline}” counts working days, but its length names months or years.`,
    text: 'Give the length in days, or count all days.',
  }),
  deadlineWithoutDelivery: (deadline, law) => ({
    title: `“${deadline}”: the law chosen has no rule for this kind of delivery (${law}).`,
    text: 'Choose another way or another law. Otherwise the deadline has no last day.',
  }),
  deadlineRollover: (deadline, law) => ({
    title: `“${deadline}”: the law chosen does not say why the last day stays at a weekend (${law}).`,
    text: 'Choose the law that does. Otherwise the derivation cites no provision.',
  }),
  notExecuted: (name) => ({
    title: `“${name}” is only documented, not carried out.`,
    text: 'The case moves on at once. If something is to happen here, choose a task or a system call.',
  }),
}
