/** Each line one idea, whatever it is called; the first word names it. */
export const catalogue = `
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
postcode postleitzahl plz zip zipcode postalcode postalcode
city ort wohnort stadt town locality ortsname gemeinde municipality
district ortsteil stadtteil stadtbezirk
country staat land countrycode laendercode
address anschrift adresse wohnanschrift meldeanschrift residence postaladdress postanschrift
phone telefon telefonnummer phonenumber tel rufnummer telephone mobil mobile mobilnummer handynummer handy
email mail emailadresse mailadresse emailaddress epost
iban kontonummer bankaccount kontoverbindung bankverbindung
bic swift
accountholder kontoinhaber kontoinhaberin
personid personenkennung personennummer personkey kennungperson idperson
caseid aktenzeichen casenumber vorgangsnummer geschaeftszeichen fallnummer filenumber caseno aktenz az reference referenz externalreference yourreference ihrzeichen unserzeichen
accountnumber kassenzeichen buchungszeichen personenkonto
purpose verwendungszweck zahlungszweck zweck remittance buchungstext
amount betrag summe sum sum
total gesamt insgesamt zusammen
fee gebuehr gebuehren charge entgelt
tax steuer abgabe
taxnumber steuernummer taxno taxid
due faellig faelligkeit faelligam duedate faelligkeitsdatum zahlbarbis paymentdeadline zahlungsfrist payuntil payby dueon
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
applicant antragsteller antragstellerin antragstellende anmelder anmelderin petitioner
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
trustlevel vertrauensniveau assurancelevel
parcel flurstueck grundstueck
sheet blatt grundbuchblatt
encumbrance belastung
area flaeche quadratmeter sqm wohnflaeche nutzflaeche floorspace
length laenge
width breite
height hoehe
weight gewicht
distance entfernung strecke kilometer mileage
capacity kapazitaet fassungsvermoegen
recipient empfaenger empfaengerin adressat addressee
payer zahler zahlerin zahlungspflichtig einzahler
payee zahlungsempfaenger beguenstigte
creditor glaeubiger
mandate mandat sepamandat mandatsreferenz
price preis
cost kosten
rent miete kaltmiete mietzins
landlord vermieter vermieterin
tenant mieter mieterin
flat wohnung apartment
household haushalt
member mitglied
building gebaeude bauwerk
floor stockwerk etage geschoss
rooms zimmer zimmerzahl
school schule
pupil schueler schuelerin student
grade klassenstufe jahrgangsstufe schulstufe
nursery kita kindertagesstaette kindergarten
event veranstaltung
organiser veranstalter veranstalterin organizer host
venue veranstaltungsort
visitors besucher besucherin besucherzahl attendees teilnehmer teilnehmerzahl
authority behoerde amt office dienststelle
department abteilung fachbereich referat
clerk sachbearbeiter sachbearbeiterin bearbeiter
superior vorgesetzter vorgesetzte supervisor
application antrag
decision bescheid entscheidung
approval genehmigung bewilligung erlaubnis permit
rejection ablehnung
objection widerspruch
deadline frist
received eingang eingegangen eingangsdatum receivedon
signature unterschrift
subject betreff
title ueberschrift
description beschreibung
quantity menge
unit einheit
rate satz tarif
discount ermaessigung reduction nachlass ermaessigt reduced
exemption befreiung
subsidy zuschuss foerderung grant
tradename geschaeftsbezeichnung
branch niederlassung zweigstelle
registeredoffice sitz firmensitz
manager geschaeftsfuehrer geschaeftsfuehrung geschaeftsfuehrerin managingdirector
website webseite internetadresse homepage url
fax telefax
salutation anrede
deathdate sterbedatum todestag dateofdeath
marriagedate eheschliessung hochzeitstag dateofmarriage
mother mutter
father vater
parent elternteil eltern
disability behinderung
insurance versicherung
pension rente
wage lohn gehalt salary
rank besoldungsgruppe entgeltgruppe paygrade
costcentre kostenstelle costcenter
destination reiseziel zielort
departure abreise abfahrt
arrival ankunft
`

/** What is asked for by a word for more than it: the name of a person may be the one of its family. */
export const kin = `
name familyname fullname
address street
amount total fee
`

/** Ideas that many values have in common tell little of which is meant. */
export const common = new Set('number name id kind date amount status'.split(' '))

/** Say nothing about which value is meant. */
export const fillers = new Set(
  (
    'der die das des dem den ein eine einer eines ihr ihre ihrer ihres sein seine bei von vom zu zum zur im in am an auf ' +
    'fuer mit und oder als the a an of for to your his her is it as angabe angaben wert value data daten feld field ' +
    'info information eingabe text txt str lit v1 v2'
  ).split(' '),
)
