const de = {
  steps: (count: number) => `${count} Schritte`,
  running: 'Der Ablauf wird angeordnet',
  callOff: 'Abbrechen',
  calledOff: 'Anordnen abgebrochen',
  outdated: 'Der Ablauf wurde inzwischen geändert und bleibt, wie er ist',
  failed: 'Der Ablauf lässt sich nicht von selbst anordnen und bleibt, wie er ist',
  done: (count: number | undefined) =>
    count === undefined ? 'Ablauf angeordnet' : `${count} Schritte angeordnet`,
  same: 'Der Ablauf ist schon so angeordnet',
  pinned: (name: string) => `${name} festgestellt`,
  unpinned: (name: string) => `${name} nicht mehr festgestellt`,
  isPinned: 'festgestellt',
  label: {
    all: 'Ablauf anordnen',
    some: (count: number) => `${count} Schritte anordnen`,
    pin: (name: string) => `${name} feststellen`,
    unpin: (name: string) => `${name} lösen`,
  },
}

const en: typeof de = {
  steps: (count) => `${count} steps`,
  running: 'The flow is being arranged',
  callOff: 'Cancel',
  calledOff: 'Arranging cancelled',
  outdated: 'The flow was changed meanwhile and stays as it is',
  failed: 'The flow cannot be arranged by itself and stays as it is',
  done: (count) => (count === undefined ? 'Flow arranged' : `${count} steps arranged`),
  same: 'The flow is arranged like this already',
  pinned: (name) => `${name} pinned`,
  unpinned: (name) => `${name} no longer pinned`,
  isPinned: 'pinned',
  label: {
    all: 'arrange the flow',
    some: (count) => `arrange ${count} steps`,
    pin: (name) => `pin ${name}`,
    unpin: (name) => `unpin ${name}`,
  },
}

export const arrangeTexts = { de, en }
