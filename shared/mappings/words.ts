/**
 * Names as the ideas they stand for. What people, registers and standards call one thing differs in language, in
 * spelling ("Straße", "strasse", "street_name") and in being one word or several, so a name becomes a set of ideas:
 * its words without umlauts and filling, each replaced by what the catalogue calls it.
 */
export function ideasOf(name: string): readonly string[] {
  const known = cache.get(name)
  if (known !== undefined) return known
  const words = wordsOf(name).filter((word) => !fillers.has(word))
  const ideas = [...new Set(joined(words).flatMap(inParts))]
  if (cache.size >= cached) cache.clear()
  cache.set(name, ideas)
  return ideas
}

const cached = 20_000
const cache = new Map<string, readonly string[]>()

function wordsOf(name: string): readonly string[] {
  return plain(
    name
      .replaceAll(/([a-zäöüß0-9])([A-ZÄÖÜ])/g, '$1 $2')
      .replaceAll(/([A-ZÄÖÜ])([A-ZÄÖÜ][a-zäöüß])/g, '$1 $2'),
  )
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
}

/** "house number" is one idea, "house" and "number" are others. */
function joined(words: readonly string[]): readonly string[] {
  const found: string[] = []
  for (let at = 0; at < words.length; at++) {
    const two = `${words[at] ?? ''}${words[at + 1] ?? ''}`
    const three = `${two}${words[at + 2] ?? ''}`
    if (at + 2 < words.length && ideas.has(three)) {
      found.push(three)
      at += 2
    } else if (at + 1 < words.length && ideas.has(two)) {
      found.push(two)
      at += 1
    } else found.push(words[at] ?? '')
  }
  return found
}

/** A compound is taken apart only where each part is known: "Kfz-Kennzeichen", "Wohnanschrift". */
function inParts(word: string): readonly string[] {
  const idea = ideas.get(word) ?? ideas.get(singular(word))
  if (idea !== undefined) return [idea]
  for (let at = word.length - 3; at >= 3; at--) {
    const [head, tail] = [word.slice(0, at), word.slice(at)]
    const second = ideas.get(tail) ?? ideas.get(singular(tail))
    if (second === undefined) continue
    const first = ideas.get(head) ?? ideas.get(head.replace(/(s|es|n|en|er)$/, ''))
    if (first !== undefined) return [first, second]
    if (fillers.has(head) || fillers.has(head.replace(/s$/, ''))) return [second]
    return [singular(head), second]
  }
  return [singular(word)]
}

function singular(word: string): string {
  return word.length > 4 ? word.replace(/(innen|en|es|er|e|n|s)$/, '') : word
}

/** Say nothing about which value is meant. */
const fillers = new Set(
  (
    'der die das des dem den ein eine einer eines ihr ihre ihrer ihres sein seine bei von vom zu zum zur im in am an auf ' +
    'fuer mit und oder als the a an of for to your his her is it as angabe angaben wert value data daten feld field ' +
    'info information eingabe text txt str lit v1 v2'
  ).split(' '),
)

/** Each line one idea, whatever it is called; the first word names it. */
const catalogue = `
familyname nachname familienname surname lastname zuname name2 famname
givenname vorname vornamen firstname forename givennames
callname rufname nickname
birthname geburtsname maidenname namebeigeburt birthfamilyname
fullname vollstaendigername
name bezeichnung designation title2
doctoraltitle doktorgrad akademischergrad titel academictitle doctorate
birthdate geburtsdatum geburtstag dateofbirth dob birthday gebdat gebdatum geboren geborenam born
birthplace geburtsort placeofbirth
nationality staatsangehoerigkeit citizenship nationalitaet
gender geschlecht sex
maritalstatus familienstand
street strasse strassenname streetname str
housenumber hausnummer hausnr streetnumber housenr
addressaddition adresszusatz anschriftenzusatz zusatz addition addressline2 wohnungsnummer
postcode postleitzahl plz zip zipcode postalcode
city ort wohnort stadt town locality ortsname gemeinde municipality
district ortsteil stadtteil stadtbezirk
country staat land countrycode laendercode
address anschrift adresse wohnanschrift meldeanschrift residence
phone telefon telefonnummer phonenumber tel rufnummer telephone mobil mobile mobilnummer handynummer
email mail emailadresse mailadresse emailaddress epost
iban kontonummer bankaccount kontoverbindung bankverbindung
bic swift
accountholder kontoinhaber kontoinhaberin
personid personenkennung personennummer personkey kennungperson idperson
caseid aktenzeichen casenumber vorgangsnummer geschaeftszeichen fallnummer filenumber caseno aktenz az
accountnumber kassenzeichen buchungszeichen personenkonto
purpose verwendungszweck zahlungszweck zweck
amount betrag summe sum
total gesamt insgesamt zusammen
fee gebuehr gebuehren charge entgelt
tax steuer abgabe
taxnumber steuernummer taxno taxid
due faellig faelligkeit faelligam duedate faelligkeitsdatum zahlbarbis
licenseplate kennzeichen kfzkennzeichen plate platenumber registrationplate numberplate
vehicle fahrzeug kfz pkw auto car fahrzeuge
vin fahrgestellnummer fahrzeugidentifizierungsnummer vehicleid
dog hund
breed rasse hunderasse
chip chipnummer transponder transpondernummer microchip
company firma unternehmen betrieb companyname firmenname business gewerbe
legalform rechtsform
commercialregister handelsregister registernummer registernumber
employee beschaeftigte mitarbeiter mitarbeiterin angestellte
movein einzug einzugsdatum eingezogen movedin moveindate
occupation beruf taetigkeit activity
start beginn anfang startdate von2 begin validfrom gueltigab seit since ab from
end ende enddate validto gueltigbis bis until
date datum
year jahr jahre
month monat monate
day tag
annual jaehrlich proyear imjahr
applicant antragsteller antragstellerin antragstellende anmelder anmelderin
keeper halter halterin owner2
owner eigentuemer eigentuemerin
person natuerlicheperson citizen buerger buergerin
spouse ehegatte ehepartner partner
child kind kinder children
guardian sorgeberechtigter vertreter betreuer representative
number nummer nr anzahl count no num
kind art type typ kategorie category
reason grund begruendung anlass
status zustand stand
remark bemerkung mitteilung anmerkung hinweis comment note
confirmed bestaetigt bestaetigung confirmation
language sprache
religion konfession
income einkommen
zone parkzone bewohnerparkzone gebiet
id kennung identifier schluessel key
line zeile posten position item
contact kontakt ansprechpartner
document dokument ausweis nachweis
`

const ideas: ReadonlyMap<string, string> = new Map(
  catalogue
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [idea = '', ...names] = line.split(' ')
      return [idea, ...names].flatMap((name) => [
        [name, idea] as const,
        [singular(name), idea] as const,
      ])
    }),
)
