import type { KindTexts } from './elementKinds.ts'

export const english: KindTexts = {
  activity: {
    task: { name: 'Step', does: 'The step is documented only. The case goes on at once.' },
    manualTask: {
      name: 'Step outside',
      does: 'Somebody does this outside the system. The case goes on at once.',
    },
    userTask: {
      name: 'Step of a person',
      does: 'A person gets a task. The case goes on when it is done.',
    },
    serviceTask: {
      name: 'Lookup',
      does: 'The system gets data from a source or enters something there.',
    },
    scriptTask: { name: 'Calculation', does: 'The system calculates a value.' },
    businessRuleTask: { name: 'Decision by rules', does: 'The system decides by a table.' },
    sendTask: { name: 'Letter', does: 'A letter goes to the applicant.' },
    sendMessage: { name: 'Send a message', does: 'The message goes to whoever waits for it.' },
    receiveTask: {
      name: 'Wait for a message',
      does: 'The case waits here until the message arrives.',
    },
    receiveStart: {
      name: 'Start by message',
      does: 'When the message arrives, a case begins here.',
    },
    subProcess: {
      name: 'Part of the flow',
      does: 'The steps inside belong together. The case goes on when all are done.',
    },
    eventSubProcess: {
      name: 'Part of the flow for an event',
      does: 'It stands beside the path and begins when its event happens.',
    },
    transaction: {
      name: 'Part of the flow, all or nothing',
      does: 'When it is cancelled, what is already done inside is undone.',
    },
    adHocSubProcess: {
      name: 'Part of the flow in free order',
      does: 'The steps inside have no fixed order, and not every one has to take place.',
    },
    callActivity: {
      name: 'Call of a flow',
      does: 'Another flow takes place. The case goes on when it is done.',
    },
  },
  gateway: {
    exclusiveGateway: {
      name: 'Branch',
      does: 'One path is taken: the first whose condition holds.',
    },
    parallelGateway: {
      name: 'At the same time',
      does: 'All paths are taken at once. Where they meet, all are waited for.',
    },
    inclusiveGateway: {
      name: 'One or more paths',
      does: 'Every path whose condition holds is taken. Where they meet, all that are still under way are waited for.',
    },
    complexGateway: {
      name: 'Branch by a rule of its own',
      does: 'A rule of its own says when enough paths have arrived here. Then the case goes on.',
    },
    eventBasedGateway: {
      name: 'Wait for what comes first',
      does: 'The case waits for several events and goes on with the one that happens first.',
    },
    firstEventStart: {
      name: 'Start by what comes first',
      does: 'The first of the events that follow begins a case.',
    },
    allEventsStart: {
      name: 'Start by several events',
      does: 'One of the events that follow begins a case, which then waits for the others.',
    },
  },
  start: {
    none: { name: 'Start', does: 'The path begins here.' },
    message: { name: 'Start by message', does: 'It begins here when the message arrives.' },
    timer: { name: 'Start by calendar', does: 'It begins here when the time has come.' },
    signal: { name: 'Start by signal', does: 'It begins here when the signal is given.' },
    conditional: {
      name: 'Start by condition',
      does: 'It begins here as soon as the condition holds.',
    },
    error: { name: 'Start by error', does: 'The case goes on here when the error happens.' },
    escalation: {
      name: 'Start by escalation',
      does: 'The case goes on here when the escalation is reported.',
    },
    compensation: { name: 'Start of undoing', does: 'When this part is undone, it happens here.' },
    multiple: {
      name: 'Start by one of several events',
      does: 'It begins here as soon as one of them happens.',
    },
    allOf: {
      name: 'Start by several events together',
      does: 'It begins here as soon as all of them have happened.',
    },
  },
  caught: {
    message: { name: 'Wait for a message', does: 'The case waits here until the message arrives.' },
    timer: { name: 'Wait for a time', does: 'The case waits here until the time has come.' },
    signal: { name: 'Wait for a signal', does: 'The case waits here until the signal is given.' },
    conditional: {
      name: 'Wait for a condition',
      does: 'The case waits here until the condition holds.',
    },
    link: { name: 'Jump target', does: 'After a jump of the same name the path goes on here.' },
    multiple: {
      name: 'Wait for one of several events',
      does: 'The case waits here until one of them happens.',
    },
    allOf: {
      name: 'Wait for several events together',
      does: 'The case waits here until all of them have happened.',
    },
  },
  thrown: {
    none: { name: 'Milestone', does: 'The case has reached this point and goes on.' },
    message: {
      name: 'Send a message',
      does: 'The message goes to whoever waits for it. The case goes on.',
    },
    signal: {
      name: 'Give a signal',
      does: 'All who wait for the signal get it. The case goes on.',
    },
    escalation: {
      name: 'Report an escalation',
      does: 'Whoever watches this part gets the escalation. The case goes on.',
    },
    compensation: { name: 'Undo', does: 'What is already done is undone, the last first.' },
    link: { name: 'Jump', does: 'The path goes on at the jump target of the same name.' },
    multiple: {
      name: 'Trigger several events',
      does: 'All events named are triggered. The case goes on.',
    },
  },
  end: {
    none: { name: 'End', does: 'The path ends here.' },
    message: {
      name: 'End with a message',
      does: 'The path ends here, and the message goes to whoever waits for it.',
    },
    signal: {
      name: 'End with a signal',
      does: 'The path ends here, and all who wait for the signal get it.',
    },
    escalation: {
      name: 'End with an escalation',
      does: 'The path ends here, and whoever watches this part gets the escalation.',
    },
    compensation: {
      name: 'End with undoing',
      does: 'What is already done is undone, the last first. Then the path ends.',
    },
    error: {
      name: 'End with an error',
      does: 'This part ends here with the error. Whoever expects it takes over.',
    },
    cancel: {
      name: 'End with a cancellation',
      does: 'This part is cancelled, and what is done inside is undone.',
    },
    terminate: {
      name: 'End, stop everything',
      does: 'Everything that still runs here ends at once.',
    },
    multiple: {
      name: 'End with several events',
      does: 'The path ends here, and all events named are triggered.',
    },
  },
  attached: {
    message: {
      name: 'Attached: message',
      does: 'When the message arrives while the step runs, the case goes on here.',
    },
    timer: {
      name: 'Attached: deadline',
      does: 'When the time is up and the step is not done yet, the case goes on here.',
    },
    signal: {
      name: 'Attached: signal',
      does: 'When the signal is given while the step runs, the case goes on here.',
    },
    conditional: {
      name: 'Attached: condition',
      does: 'When the condition holds while the step runs, the case goes on here.',
    },
    error: {
      name: 'Attached: error',
      does: 'When the error happens, the step is stopped and the case goes on here.',
    },
    escalation: {
      name: 'Attached: escalation',
      does: 'When the step reports the escalation, the case goes on here.',
    },
    compensation: {
      name: 'Attached: undoing',
      does: 'When the step has to be undone, the step connected here takes place.',
    },
    cancel: {
      name: 'Attached: cancellation',
      does: 'When this part is cancelled, the case goes on here.',
    },
    multiple: {
      name: 'Attached: one of several events',
      does: 'When one of them happens while the step runs, the case goes on here.',
    },
    allOf: {
      name: 'Attached: several events together',
      does: 'When all of them have happened while the step runs, the case goes on here.',
    },
  },
  mark: {
    loop: { name: 'repeated', does: 'It is repeated as long as the condition holds.' },
    sequential: {
      name: 'for each entry, one by one',
      does: 'It takes place for each entry of a list, one after the other.',
    },
    parallel: {
      name: 'for each entry, at once',
      does: 'It takes place for each entry of a list, for all at once.',
    },
    compensation: { name: 'undoes', does: 'It undoes another step and takes place only then.' },
  },
}
