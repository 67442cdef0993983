import { describe, expect, it } from "vitest";
import { besideKnown, distinct, identifiers, screen, unsettled } from "./screening";

const kinds = (text: string) => screen(text).map(({ kind }) => kind);
const found = (text: string) => screen(text).map((finding) => [finding.kind, finding.found]);

describe("what is found", () => {
  it.each([
    ["His number was 123-45-6789.", "ssn", "123-45-6789"],
    ["number 123 45 6789", "ssn", "123 45 6789"],
    ["number 123.45.6789", "ssn", "123.45.6789"],
    ["an ITIN, 912-70-1234, was read out", "ssn", "912-70-1234"],
    ["SSN 123456789", "ssn", "123456789"],
    ["social security number: 123456789", "ssn", "123456789"],
    ["su seguro social es 123456789", "ssn", "123456789"],
    ["SSN ending in 6789", "ssn", "6789"],
    ["seguro social terminado en 6789", "ssn", "6789"],
    ["with 123–45–6789 on it", "ssn", "123–45–6789"],
    ["A123456789", "a_number", "A123456789"],
    ["A-123-456-789 was on the paper", "a_number", "A-123-456-789"],
    ["A# 012 345 678", "a_number", "A# 012 345 678"],
    ["A12345678", "a_number", "A12345678"],
    ["a098765432 in lower case", "a_number", "a098765432"],
    ["Alien number 123456789", "a_number", "123456789"],
    ["USCIS# 123-456-789", "a_number", "123-456-789"],
    ["número de extranjero 012345678", "a_number", "012345678"],
    ["call (213) 555-0123", "phone", "(213) 555-0123"],
    ["call 213-555-0123", "phone", "213-555-0123"],
    ["call 213.555.0123", "phone", "213.555.0123"],
    ["call 213 555 0123", "phone", "213 555 0123"],
    ["call +1 213 555 0123", "phone", "+1 213 555 0123"],
    ["call 1-213-555-0123", "phone", "1-213-555-0123"],
    ["call 2135550123", "phone", "2135550123"],
    ["call 555-0123", "phone", "555-0123"],
    ["call (213)555-0123 ext. 4", "phone", "(213)555-0123"],
    ["llame al 213‑555‑0123", "phone", "213‑555‑0123"],
    ["su celular es +52 55 1234 5678", "phone", "+52 55 1234 5678"],
    ["al (55) 1234-5678", "phone", "(55) 1234-5678"],
    ["write to somebody@example.org please", "email", "somebody@example.org"],
    ["escriba a josé.p@correo.example.mx", "email", "josé.p@correo.example.mx"],
    ["somebody [at] example.org", "email", "somebody [at] example.org"],
    ["alguien arroba example punto com", "email", "alguien arroba example punto com"],
    ["a white van, 7ABC123", "plate", "7ABC123"],
    ["a white van, 7 ABC 123", "plate", "7 ABC 123"],
    ["a white van, 7abc123", "plate", "7abc123"],
    ["a truck, 12345A1", "plate", "12345A1"],
    ["license plate ABC 1234 left", "plate", "ABC 1234"],
    ["placas: ABC1234", "plate", "ABC1234"],
    ["matrícula G41-12345", "plate", "G41-12345"],
    ["the plate was G62 1234", "plate", "G62 1234"],
    ["DOB 3/14/87", "birth_date", "3/14/87"],
    ["D.O.B.: 03-14-1987", "birth_date", "03-14-1987"],
    ["born on March 14, 1987", "birth_date", "March 14, 1987"],
    ["born 14 March 1987", "birth_date", "14 March 1987"],
    ["fecha de nacimiento 14/03/1987", "birth_date", "14/03/1987"],
    ["nacido el 14 de marzo de 1987", "birth_date", "14 de marzo de 1987"],
    ["nació el 1987-03-14", "birth_date", "1987-03-14"],
    ["the paper said 03/14/1987", "birth_date", "03/14/1987"],
    ["tel:2135550123", "phone", "2135550123"],
    ["call 12135550123", "phone", "12135550123"],
    ["el número es 213.555.0123", "phone", "213.555.0123"],
    ["el A-número es 12-345-678", "a_number", "12-345-678"],
    ["its plates were 8ABC123.", "plate", "8ABC123"],
    ["las placas eran 8ABC123", "plate", "8ABC123"],
    ["cumpleaños: 14 de marzo de 1987", "birth_date", "14 de marzo de 1987"],
    ["She was born in April, on 4/2/1990", "birth_date", "4/2/1990"],
    ["number 123 - 45 - 6789", "ssn", "123 - 45 - 6789"],
    ["number 123 – 45 – 6789.", "ssn", "123 – 45 – 6789"],
    ["number 123--45--6789", "ssn", "123--45--6789"],
    ["number 123/45/6789", "ssn", "123/45/6789"],
    ["number 123−45−6789", "ssn", "123−45−6789"],
    ["number 123  45\t6789", "ssn", "123  45\t6789"],
    ["number 123-45-\n6789", "ssn", "123-45-\n6789"],
    ["They read 123456789 aloud.", "ssn", "123456789"],
    ["ID 123456789.", "ssn", "123456789"],
    ["number １２３-４５-６７８９", "ssn", "１２３-４５-６７８９"],
    ["number １２３－４５－６７８９", "ssn", "１２３－４５－６７８９"],
    ["number ١٢٣-٤٥-٦٧٨٩", "ssn", "١٢٣-٤٥-٦٧٨٩"],
    ["number ۱۲۳۴۵۶۷۸۹", "ssn", "۱۲۳۴۵۶۷۸۹"],
    ["number १२३-४५-६७८९", "ssn", "१२३-४५-६७८९"],
    ["number 𝟏𝟐𝟑-𝟒𝟓-𝟔𝟕𝟖𝟗", "ssn", "𝟏𝟐𝟑-𝟒𝟓-𝟔𝟕𝟖𝟗"],
    ["number ¹²³-⁴⁵-⁶⁷⁸⁹", "ssn", "¹²³-⁴⁵-⁶⁷⁸⁹"],
    ["number 12\u00ad3-45-67\u200b89", "ssn", "12\u00ad3-45-67\u200b89"],
    ["number 1\u20602\ufeff3456789", "ssn", "1\u20602\ufeff3456789"],
    ["number 123\u00a045\u202f6789", "ssn", "123\u00a045\u202f6789"],
    ["a# 123456789", "a_number", "a# 123456789"],
    ["a# 012 345 678", "a_number", "a# 012 345 678"],
    ["a 123456789", "a_number", "a 123456789"],
    ["A No. 123-456-789", "a_number", "A No. 123-456-789"],
    ["A№ 123456789", "a_number", "A№ 123456789"],
    ["A 123 - 456 - 789", "a_number", "A 123 - 456 - 789"],
    ["Ａ１２３４５６７８９", "a_number", "Ａ１２３４５６７８９"],
    ["A1234\u200b56789", "a_number", "A1234\u200b56789"],
    ["call 213 - 555 - 0123", "phone", "213 - 555 - 0123"],
    ["call (213) 555 - 0123", "phone", "(213) 555 - 0123"],
    ["call ٢١٣-٥٥٥-٠١٢٣", "phone", "٢١٣-٥٥٥-٠١٢٣"],
    ["john at example dot com", "email", "john at example dot com"],
    ["juan arroba example punto com", "email", "juan arroba example punto com"],
    ["john dot doe at mail dot example dot com", "email", "john dot doe at mail dot example dot com"],
    ["john(at)example(dot)com", "email", "john(at)example(dot)com"],
    ["john @ example.com", "email", "john @ example.com"],
    ["john＠example．com", "email", "john＠example．com"],
    ["jo\u200bhn@example.com", "email", "jo\u200bhn@example.com"],
    ["a white van, ７ＡＢＣ１２３", "plate", "７ＡＢＣ１２３"],
    ["They asked for JUAN PEREZ.", "name", "JUAN PEREZ"],
    ["They asked for JUAN DE LA CRUZ at the desk.", "name", "JUAN DE LA CRUZ"],
    ["They asked for Juan PÉREZ.", "name", "Juan PÉREZ"],
    ["They asked for ANA O'BRIEN-RUIZ.", "name", "ANA O'BRIEN-RUIZ"],
    ["García, Juan was asked for.", "name", "García, Juan"],
    ["the list said GARCÍA, JUAN", "name", "GARCÍA, JUAN"],
    ["They asked for Juan  Perez.", "name", "Juan  Perez"],
    ["They asked for Juan\nPerez.", "name", "Juan\nPerez"],
    ["They asked for Juan \u200b\r\n Perez.", "name", "Juan \u200b\r\n Perez"],
    ["They asked for Ju\u00adan Perez.", "name", "Ju\u00adan Perez"],
    ["Officer SMITH asked.", "name", "SMITH"],
    ["They spoke with Maria Lopez there.", "name", "Maria Lopez"],
    ["Hablaron con Juan de la Cruz en la entrada.", "name", "Juan de la Cruz"],
    ["The Center Director Juan Pérez answered.", "name", "Juan Pérez"],
    ["It was signed by J. Robertson-Diaz.", "name", "J. Robertson-Diaz"],
    ["Officer Smith asked for records.", "name", "Smith"],
    ["La Sra. Gómez abrió.", "name", "Gómez"],
    ["We called. Ana Ruiz came.", "name", "Ana Ruiz"],
    ["Spoke to Siobhan O’Brien.", "name", "Siobhan O’Brien"],
  ])("in %j", (text, kind, what) => {
    expect(found(text)).toEqual([[kind, what]]);
  });

  it("is told with its place, once for each place, and once for each thing when counted", () => {
    const text = "Call 213-555-0123, or later 213-555-0123; DOB 3/14/1987.";
    const findings = screen(text);
    expect(findings.map(({ kind }) => kind)).toEqual(["phone", "phone", "birth_date"]);
    for (const { found: what, start, end } of findings) expect(text.slice(start, end)).toBe(what);
    expect(distinct(findings).map(({ kind }) => kind)).toEqual(["phone", "birth_date"]);
  });

  it("is each of several in one text, in its order", () => {
    const text =
      "Maria Lopez, A123456789, born on 3/14/1987, SSN 123-45-6789, 213-555-0123, m.lopez@example.org, van 7ABC123.";
    expect(kinds(text)).toEqual(["name", "a_number", "birth_date", "ssn", "phone", "email", "plate"]);
  });
});

describe("what is not found", () => {
  it.each([
    "Two agents stood at the front desk from 10:30 to 11:15 and left.",
    "They came at 1430 and left at 1515.",
    "Contract C-128841 with the guard company covers the lobby.",
    "Contract number 4500123456 covers the lobby.",
    "El contrato 4500123456 incluye la vigilancia.",
    "Case no. 2134567890 was mentioned.",
    "Agreement A-140239 was shown to them.",
    "They asked for room 210 at 200 N. Main St., 90012-4801.",
    "1200 W. 7th Street, second floor, Los Angeles 90017",
    "The Los Angeles Public Library, Central Branch, opened as usual.",
    "Recreation Center staff called the supervisor.",
    "The Maria Lopez Recreation Center was closed at that time.",
    "Staff of the Benjamin Franklin Branch Library answered.",
    "En el Parque Juan Pérez no hubo nadie.",
    "La Biblioteca Benjamín Franklin abrió a las 9:30.",
    "Immigration and Customs Enforcement, Homeland Security Investigations and Border Patrol were named.",
    "The Mayor's Office and the City Attorney were told.",
    "Boyle Heights, Van Nuys, East Hollywood, Echo Park and San Pedro were not affected.",
    "On Friday July 18 nobody came.",
    "The visit was on July 18, 2025.",
    "La visita fue el 18 de julio de 2025.",
    "Seen on 07/18/2025 and again on 2025-07-19.",
    "Executive Directive No. 12 was on the counter.",
    "Ordinance 188441 was quoted.",
    "It took 25 minutes; 3 vehicles and 12 people were counted.",
    "The printer cost $2135550123.",
    "Dos agentes pidieron entrar a la oficina; se les negó la entrada.",
    "Los agentes llegaron en dos camionetas blancas sin placas.",
    "They wore vests; a badge and no plates were seen.",
    "The City of Los Angeles closed the gate.",
    "Bay 4, row 300, level P2, stall 118.",
    "Terminal B, Gate 154, at 9 AM.",
    "Permit 25041-90000-0123 was on the wall.",
    "Incident 250722-1405 in the duty log.",
    "Fiscal year 2025-2026, budget line 3401.",
    "At 34.0522, -118.2437 by the gate.",
    "Flight 1234 and truck 18 were near gate 22A.",
    "El permiso número 2135550123 estaba en la pared.",
    "La orden de trabajo, el turno de las 10:30 y la puerta 12.",
    "Se llamó a la Oficina del Fiscal y a la Policía.",
    "A 15-minute wait, then a 2-hour closure.",
    "https://www.lacity.gov/departments was named.",
    "Contract 123456789 covers the lobby.",
    "Contract number is 123456789.",
    "El número de contrato: 123456789.",
    "C-123456789 was named.",
    "Permit 123456789 and invoice #123456789.",
    "Parcel 123456789, APN 5149-001-900.",
    "The cost was $123456789.",
    "See https://example.org/123456789 for the map.",
    "Nine digits such as 1234567890123 are none.",
    "A meeting at noon, at City Hall.",
    "They waited at example.org's booth.",
    "They met at the dot on the map.",
    "LAPD AND LAFD WERE TOLD.",
    "FBI, ICE, HSI and CBP were named; DHS IDs were shown.",
    "US Marshals, ATF, DEA, TSA.",
    "AGENTS AT CITY HALL.",
    "Sylmar, Pacoima, Sunland, Tujunga and Arleta were named.",
    "Chinatown, Little Tokyo, Echo Park",
    "Finally, Griffith Park was closed.",
    "In the lobby\nTwo agents waited.\n\nParking was closed.",
    "First line about Westlake\n\nSecond line.",
    "July 2025,\nMonday",
    "Room ２１０, ١٢ people.",
    "From 10:30\u2009–\u200911:15, 3½ hours.",
    "",
  ])("in %j", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("a word of immigration status", () => {
  it.each([
    ["He is undocumented and was asked for his papers.", "undocumented"],
    ["She was asked for her green card.", "green card"],
    ["GREEN-CARDS were asked for.", "GREEN-CARDS"],
    ["an illegal alien", "illegal alien"],
    ["two illegal immigrants", "illegal immigrants"],
    ["They called them illegals.", "illegals"],
    ["He lives here illegally.", "here illegally"],
    ["He was here illegally.", "He was here illegally"],
    ["a lawful permanent resident", "permanent resident"],
    ["a visa overstay", "visa overstay"],
    ["a visa holder", "visa holder"],
    ["He overstayed his visa.", "overstayed his visa"],
    ["an asylum seeker", "asylum seeker"],
    ["an asylum-seeker", "asylum-seeker"],
    ["one asylee", "asylee"],
    ["a refugee", "refugee"],
    ["a DACA recipient", "DACA"],
    ["one Dreamer", "Dreamer"],
    ["she has TPS", "TPS"],
    ["was out of status", "out of status"],
    ["unlawfully present", "unlawfully present"],
    ["is deportable", "deportable"],
    ["had a removal order", "removal order"],
    ["is not a citizen", "not a citizen"],
    ["Es indocumentada.", "indocumentada"],
    ["dos indocumentados", "indocumentados"],
    ["una persona sin papeles", "sin papeles"],
    ["es residente permanente", "residente permanente"],
    ["le pidieron la tarjeta verde", "tarjeta verde"],
    ["es asilado", "asilado"],
    ["una refugiada", "refugiada"],
    ["tiene la visa vencida", "visa vencida"],
    ["dijeron que son ilegales", "son ilegales"],
    ["un inmigrante ilegal", "inmigrante ilegal"],
    ["tiene orden de deportación", "orden de deportación"],
    ["una soñadora", "soñadora"],
    ["ÍNDOCUMENTADO", "ÍNDOCUMENTADO"],
    ["un\u200bdocumented", "un\u200bdocumented"],
    ["ｕｎｄｏｃｕｍｅｎｔｅｄ", "ｕｎｄｏｃｕｍｅｎｔｅｄ"],
    ["green\ncard", "green\ncard"],
  ])("is found in %j", (text, what) => {
    expect(found(text)).toEqual([["status", what]]);
  });

  it.each([
    "They asked the legal office and waited for legal advice.",
    "The status of the request was asked for.",
    "They paid with a visa at the counter, with his visa card.",
    "They asked staff about immigration status and got no answer.",
    "The search was illegal, said the supervisor; two cars were parked illegally.",
    "Documented in the log; the tree removal order was on the wall.",
    "A resident and senior citizens were in the lobby.",
    "They took refuge from the rain. A daydreamer sat there.",
    "La oficina legal y el estado de la solicitud.",
    "El registro fue ilegal, dijo la supervisora; estacionaron ilegalmente.",
    "Pagaron con visa. Un residente esperaba; se refugiaron de la lluvia.",
    "Pidieron papeles y documentos verdes; una orden judicial.",
  ])("is not found in %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("is kept for no reason", () => {
    const findings = screen("She is undocumented.");
    expect(unsettled(findings, [{ found: "undocumented", reason: "They said so." }], true)).toEqual(findings);
  });
});

describe("what its writer may keep", () => {
  const text = "Call 213-555-0123. A123456789. They asked Maria Lopez.";
  const open = (kept: { found: string; reason: string }[], looked = false) =>
    unsettled(screen(text), kept, looked).map(({ kind }) => kind);

  it("is a number with a reason, and a name that was looked at", () => {
    expect(open([])).toEqual(["phone", "a_number", "name"]);
    expect(open([{ found: "213-555-0123", reason: "The branch's own public line." }])).toEqual([
      "a_number",
      "name",
    ]);
    expect(open([{ found: "213-555-0123", reason: "  " }], true)).toEqual(["phone", "a_number"]);
  });

  it("is never a Social Security number or an A-number, whatever the reason", () => {
    expect(open([{ found: "A123456789", reason: "Needed." }], true)).toContain("a_number");
    expect(Object.entries(identifiers).filter(([, may]) => may === "remove")).toHaveLength(3);
  });
});

describe("a site named after a person", () => {
  const known = ["Maria Lopez Annex", "Maria Lopez Annex Gate"];
  it.each([
    ["Maria Lopez Annex", ""],
    ["maria lopez annex, lobby", ", lobby"],
    ["Maria Lopez Annex Gate 4", " 4"],
    ["Maria Lopez Annexes", "Maria Lopez Annexes"],
    ["Juan Pérez, lobby", "Juan Pérez, lobby"],
  ])("%j says %j beside a site's own name", (site, beside) => {
    expect(besideKnown(site, known)).toBe(beside);
  });
});

describe("the time it takes", () => {
  it.each([
    "9 ",
    "9 - ",
    "\u200b",
    " \n",
    "\u0301",
    "AB ",
    "A, ",
    "a at b dot ",
    "JUAN-",
    "１",
    "A ",
    "a.a@",
    "213-",
    "Maria ",
    "plate ",
    "(213)",
    "de ",
    "arroba ",
    "A-1 ",
  ])("grows with the length only, for %j over and over", (piece) => {
    const long = piece.repeat(Math.floor(20_000 / piece.length));
    const start = performance.now();
    screen(long);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe("a kept number", () => {
  it("is the same one however it is written", () => {
    const said = [{ found: "213-555-0123", reason: "A public line." }];
    for (const text of ["Call (213) 555 - 0123.", "Call ２１３-５５５-０１２３.", "Call 213-55\u200b5-0123."])
      expect(unsettled(screen(text), said, false)).toEqual([]);
  });
});
