const de = {
  name: 'Teilablauf',
  start: 'Beginn',
  end: 'Ende',
  isClosed: 'zugeklappt',
  crumbs: 'Ort im Ablauf',
  wentInside: (name: string) => `In „${name}“`,
  wentOut: 'Im ganzen Ablauf',
  opened: (name: string) => `„${name}“ aufgeklappt`,
  closed: (name: string) => `„${name}“ zugeklappt`,
  grouped: (count: number) =>
    count === 1
      ? '1 Schritt in einem Teilablauf zusammengefasst'
      : `${count} Schritte in einem Teilablauf zusammengefasst`,
  ungrouped: (name: string) => `„${name}“ aufgelöst`,
  label: {
    group: (count: number) =>
      count === 1 ? '1 Schritt zusammenfassen' : `${count} Schritte zusammenfassen`,
    ungroup: (name: string) => `„${name}“ auflösen`,
    open: (name: string) => `„${name}“ aufklappen`,
    close: (name: string) => `„${name}“ zuklappen`,
  },
  groupRefused: {
    nothing:
      'Wählen Sie die Schritte aus, die zusammengehören. Ein angeheftetes Ereignis allein genügt nicht.',
    scopes:
      'Die Schritte liegen teils in einem Teilablauf und teils außerhalb. Wählen Sie nur Schritte aus, die nebeneinander liegen.',
    lanes:
      'Für die Schritte sind verschiedene Stellen zuständig. Ein Teilablauf liegt bei einer Stelle: Wählen Sie nur Schritte einer Stelle aus.',
    start: 'Der Beginn des Ablaufs kann nicht in einen Teilablauf. Wählen Sie ihn ab.',
    end: 'In der Auswahl ist ein Ende, das den Ablauf beendet. In einem Teilablauf ginge es danach weiter. Wählen Sie es ab.',
    entries:
      'In die Auswahl führen Wege zu verschiedenen Schritten hinein. Ein Teilablauf hat einen Eingang: Nehmen Sie den Schritt davor dazu, an dem sie sich teilen.',
    exits:
      'Aus der Auswahl führen Wege zu verschiedenen Schritten hinaus. Ein Teilablauf hat einen Ausgang: Nehmen Sie die Schritte dazu, an denen die Wege wieder zusammenkommen.',
    eventGateway:
      'Was auf das erste von mehreren Ereignissen wartet, gehört mit diesen Ereignissen zusammen. Wählen Sie alle aus oder keines.',
    jump: 'Ein Sprung und sein Ziel gehören zusammen. Wählen Sie beide aus oder keines.',
    undoing:
      'Ein Schritt und was ihn rückgängig macht gehören zusammen. Wählen Sie beide aus oder keines.',
    byEvent:
      'Ein Teilablauf, der durch ein Ereignis beginnt, gehört zum Ganzen um ihn. Wählen Sie ihn ab.',
  },
  ungroupRefused: {
    noPart: 'Nur ein Teilablauf lässt sich auflösen.',
    kind: 'Dieser Teilablauf hat eigene Regeln für seine Schritte. Ändern Sie zuerst seine Art.',
    repeats: 'Dieser Teilablauf wird wiederholt. Beenden Sie zuerst die Wiederholung.',
    attached:
      'An dem Teilablauf ist eine Frist oder ein Ereignis angeheftet. Löschen Sie es zuerst.',
    ownData: 'Der Teilablauf hat eigene Angaben. Ohne ihn wären sie verloren.',
    start: 'In dem Teilablauf ist nicht eindeutig, wo er beginnt.',
    end: 'Ein Ende in dem Teilablauf beendet mehr als seinen Weg, während es danach weitergeht.',
    exits: 'Von dem Teilablauf führen mehrere oder bedingte Wege weiter.',
    jump: 'In dem Teilablauf und um ihn gibt es Sprünge mit demselben Namen.',
    byEvent:
      'In dem Teilablauf beginnt etwas durch ein Ereignis. Das gälte sonst für das Ganze um ihn.',
  },
}

const en: typeof de = {
  name: 'Part of the flow',
  start: 'Start',
  end: 'End',
  isClosed: 'collapsed',
  crumbs: 'Place in the flow',
  wentInside: (name) => `In “${name}”`,
  wentOut: 'In the whole flow',
  opened: (name) => `“${name}” expanded`,
  closed: (name) => `“${name}” collapsed`,
  grouped: (count) =>
    count === 1 ? '1 step grouped into a part' : `${count} steps grouped into a part`,
  ungrouped: (name) => `“${name}” dissolved`,
  label: {
    group: (count) => (count === 1 ? 'group 1 step' : `group ${count} steps`),
    ungroup: (name) => `dissolve “${name}”`,
    open: (name) => `expand “${name}”`,
    close: (name) => `collapse “${name}”`,
  },
  groupRefused: {
    nothing: 'Select the steps that belong together. An attached event alone is not enough.',
    scopes:
      'Some of the steps are inside of a part of the flow and some are not. Select steps side by side only.',
    lanes:
      'Different offices are in charge of these steps. A part of the flow is in the charge of one: select steps of one office only.',
    start: 'The start of the flow cannot go into a part of it. Leave it out.',
    end: 'The selection holds an end that ends the flow. In a part of the flow it would go on after it. Leave it out.',
    entries:
      'Ways lead into the selection at different steps. A part of the flow has one entry: add the step before, where they divide.',
    exits:
      'Ways lead out of the selection to different steps. A part of the flow has one exit: add the steps where the ways come together.',
    eventGateway:
      'What waits for the first of several events belongs to these events. Select all of them or none.',
    jump: 'A jump and its target belong together. Select both or none.',
    undoing: 'A step and what undoes it belong together. Select both or none.',
    byEvent: 'A part that begins by an event belongs to the whole around it. Leave it out.',
  },
  ungroupRefused: {
    noPart: 'Only a part of the flow can be dissolved.',
    kind: 'This part has rules of its own for its steps. Change its kind first.',
    repeats: 'This part is repeated. End the repetition first.',
    attached: 'A deadline or event is attached to the part. Delete it first.',
    ownData: 'The part has data of its own, which would be lost.',
    start: 'It is not clear where the part begins.',
    end: 'An end in the part ends more than its own way, while the flow goes on after it.',
    exits: 'Several ways or ways with conditions lead on from the part.',
    jump: 'There are jumps of the same name in the part and around it.',
    byEvent: 'Something in the part begins by an event. It would hold for the whole around it.',
  },
}

export const partTexts = { de, en }
