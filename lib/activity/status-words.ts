/** Letters with an accent as the letter alone; every letter stays where it stands. */
const bare = (plain: string): string =>
  plain.replace(/[\u00c0-\u024f]/g, (letter) => letter.normalize("NFD").charAt(0));

/** People a word such as "illegal" may be said of. */
const people = "(?:alien|immigrant|migrant|foreigner|worker|resident|person|people|entrant)s?";
const gente = "(?:inmigrante|migrante|extranjer[oa]|persona|trabajador|trabajadora|gente|residente)(?:e?s)?";
const whose = "(?:his|her|their|my|your|a|an|the|no|any)";

/** In English, and in Spanish without accents. A space may be a hyphen. */
const phrases = [
  "undocumented",
  `(?:illegal|unlawful|unauthori[sz]ed|criminal|inadmissible|removable|deportable) ${people}`,
  "illegals",
  "(?:he|she|who) (?:is|was|are|were) (?:here )?illegal(?:ly)?",
  "(?:here|in the country|in the u\\.?s\\.?|in the united states) (?:illegally|unlawfully)",
  "(?:illegally|unlawfully) (?:here|in the country|in the u\\.?s\\.?|in the united states)",
  "entered the (?:country|u\\.?s\\.?|united states) (?:illegally|unlawfully)",
  "(?:illegally|unlawfully|unlawful|illegal) (?:present|presence)",
  "green ?cards?",
  "permanent residen(?:ts?|ce|cy)",
  "resident aliens?",
  "(?:naturali[sz]ed|american|u\\.?s\\.?) citizens?",
  "non ?citizens?",
  "not (?:an? )?(?:u\\.?s\\.? |american )?citizens?",
  "visa (?:overstay(?:s|er|ers|ed)?|holders?|status)",
  "visa (?:has |had |was |is )?(?:expired|ran out|revoked)",
  `overstay(?:s|ed|ing)? ${whose} (?:[a-z]{2,12} )?(?:visa|stay)`,
  "(?:expired|revoked|work|student|tourist|visitor|immigrant|h ?[12] ?[ab]|[ftu] ?1) visas?",
  "(?:his|her|their|my|your|no|without an?) visas?(?! (?:credit|debit|card|gift))",
  "asylum (?:seek(?:er|ers|ing)|applicants?|applications?|cases?|claims?|status|hearings?)",
  "(?:seek|seeks|seeking|sought|claimed|claiming|granted|denied|requested|applied for|applying for|pending) asylum",
  "asylees?",
  "refugees?",
  "daca",
  "dreamers?",
  "tps",
  "temporary protected status",
  "humanitarian parole",
  "out of status",
  "(?:no|without|lost|lacks|lacked) (?:any )?(?:legal|lawful|immigration) status",
  "deportable",
  "deportees?",
  "deported",
  "(?<!(?:tree|graffiti|debris|trash|encampment|weed|sign|vehicle) )removal orders?",
  "(?:deportation orders?|orders? of (?:removal|deportation)|ordered removed|(?:removal|deportation) (?:proceedings|hearings?))",
  "indocumentad[oa]s?",
  "sin papeles",
  `${gente} ilegal(?:es)?`,
  "(?:un|una|los|las|unos|unas|varios|varias|algunos|muchos) ilegal(?:es)?(?= ?(?:[.,;:!?)]|$|y |o |que |en ))",
  "(?:el|ella|ellos|ellas) (?:es|era|son|eran|esta|estan|estaba|estaban) (?:aqui )?ilegal(?:es|mente)?",
  "(?:esta|estan|estaba|estaban) (?:aqui )?ilegal(?:es)?",
  "(?:son|eran) ilegales",
  "ilegal(?:es|mente)? en (?:el pais|este pais|estados unidos|ee\\.? ?uu\\.?)",
  "tarjetas? verdes?",
  "residen(?:te|tes|cia) (?:legal(?:es)? )?permanentes?",
  "residentes? legal(?:es)?",
  "ciudadan[oa]s? (?:estadounidense|american[oa]|naturalizad[oa])s?",
  "no (?:es|era|son|eran) ciudadan[oa]s?",
  "visas? (?:ya )?(?:vencid|caducad|expirad|revocad)[oa]s?",
  "(?:su|sus|mi|sin) visas?(?! (?:de credito|de debito))",
  "visas? de (?:trabajo|turistas?|estudiantes?|inmigrantes?|visitantes?)",
  "asilad[oa]s?",
  "(?:solicitantes?|solicitud|solicitudes|peticion|caso|casos) de asilo",
  "(?:pide|piden|pidio|pidieron|solicita|solicito|solicitaron|busca|buscan|buscaba) asilo",
  "refugiad[oa]s?",
  "sonador(?:a|es|as)?",
  "estatus de proteccion temporal",
  "sin (?:estatus|estado|situacion|residencia) (?:legal|migratori[oa]|regular)",
  "(?:situacion|estatus|estancia) (?:migratori[oa] )?irregular",
  "deportables?",
  "deportad[oa]s?",
  "orden(?:es)? de (?:deportacion|expulsion|remocion)",
];

const spoken = new RegExp(
  `(?<![\\p{L}\\d])(?:${phrases.join("|").replaceAll(" ", "[ -]")})(?![\\p{L}\\d])`,
  "giu",
);

/**
 * The words of a plain copy that say what immigration status somebody has. A report never holds that: it says what was
 * done. What an agency is called, the word status alone, "legal", and "visa" as a card to pay with are none of them.
 */
export const statusWordsIn = (plain: string): { start: number; end: number }[] =>
  [...bare(plain).matchAll(spoken)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
