/**
 * Capitalized words that are no part of a person's name: places, institutions, offices, days and the words that begin
 * sentences, in English and Spanish, in lower case. A pair of capitalized words with one of them is not taken for a name.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `a after all an and another around at because before both by during each everyone everybody five four from he her his
  how however in it its later near neither nine no nobody no-one none nothing on once one other our people seven several
  she six someone staff ten that the their then there these they this those three to today tomorrow tonight two we when
  while who with yesterday eight monday tuesday wednesday thursday friday saturday sunday january february march april
  may june july august september october november december am pm
  about agency agent agents airport animal annex armed attorney authority bank beach board boyle bridge building bureau
  bus business camp canyon chief city clerk coach college commission community company construction contractor controller
  convention council counter county court crossing customs cruise cultural dash deputy department desk director district
  division dock downtown east echo el elementary emergency employees enforcement engineering exchange expo exposition
  family federal ferry field fire first floor force forces front garage garden general golf griffith ground guard guards
  gym harbor headquarters heights high highland hill hills hollywood home homeland housing immigration industrial
  information inner inspector international investigations koreatown lake la las lead liaison lieutenant lincoln little
  lobby los lot macarthur main maintenance manager marshal marshals mayor media metro metropolitan middle motor municipal
  museum national neighborhood new north northeast northridge northwest observatory office officer officers official
  officials operations ordinance pacific pacoima parking patrol pico pier planning plaza police pool port power
  preparedness principal program project property public public-works ranger rangers recreation reception red
  regional reseda rim room safety san sanitation santa school second section security senior sergeant service services
  shop soccer south southeast southwest spring state station storage sun superintendent supervisor sylmar team technical
  temple tenant terminal third tower towing town traffic transit transportation treasury tree truck union unified united
  unit university upper valley van venice victory village vista warehouse watts wastewater water welcome west western
  westside white wilmington wilshire works yard youth zoo angeles angelenos americans american center library park branch
  street avenue boulevard drive road freeway hall house square
  agreement amendment article chapter contract directive exhibit executive form memo order special title trailhead
  ice hsi cbp fbi doj dhs lapd lafd lapl ladot lawa lax ucla usc
  abril aduanas aeropuerto agencia agente agentes agosto al alcaldesa alcaldía alcalde algunos algunas antes aquí ayer
  ayuntamiento biblioteca bomberos bulevar cada calle cancha carretera casa centro ciudad comedor como con concejo condado
  corte cuando cuatro de del departamento después desde dice dicen diciembre dijeron dijo director directora domingo dos
  durante edificio ellas ellos empleados en enero entonces entrada entraron era eran ese esa esta está están este
  estacionamiento estación estados estatal febrero federal federales fiscalía fronteriza fuerzas fue fueron gimnasio
  gobierno guardia había hay hoy inmigración investigaciones jefa jefe jueves julio junio jurado juzgado las llegaron llegó
  lunes luego mañana martes marzo mayo mercado mientras miércoles ministerio muelle museo nacional nadie ningún ninguna no
  nos nosotros noviembre nuestra nuestro nuevo octubre oficial oficiales oficina otra otro para parque patrulla pero
  personal persona personas piscina planta plaza policía por preguntaron preguntó puerta puerto que quien recepción
  recreación recreativo sala salieron se segunda segundo segundos seguridad septiembre servicio servicios siete seis
  sábado si sin sindicato sobre sur tarde terminal tras tres también tribunal un una unas unidos unos varios varias
  vestíbulo viernes vieron vimos y ya zona zoológico oeste este norte avenida
  afterwards afterward meanwhile finally minutes moments luego finalmente entonces posteriormente
  arleta atwater brentwood canoga chatsworth chinatown crenshaw encino figueroa hyde larchmont leimert mission montecito
  palms playa sawtelle sepulveda sherman silver studio sunland tarzana toluca tujunga westchester westlake westwood
  woodland winnetka
  atf bss boe dea dot dpw ero gsd hr id ids it nps pra rap swat tsa tv usms uscis
  are asked came is left of or said shown told waited walked was were
  nadie unidades vehículos vehicles camionetas vans seguridad nacional supervisora supervisor gerente`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words before which a name is that of a place: "Maria Lopez Recreation Center". */
export const placesNamedBefore: ReadonlySet<string> = new Set(
  `airport annex avenue ave bank beach boulevard blvd branch bridge building camp canyon center college community court
  district drive elementary field freeway garden gardens golf gym hall heights high hill house lake library museum
  observatory park pier plaza pool pumping rd recreation regional road school senior square st station stadium street
  tower theater theatre university village way yard`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words after which a name is that of a place: "Parque Juan Pérez". */
export const placesNamedAfter: ReadonlySet<string> = new Set(
  `avenida biblioteca bulevar calle centro edificio escuela gimnasio lago museo parque piscina plaza puente recreativo
  teatro universidad camp fort lake mount point port rancho san santa st`
    .split(/\s+/)
    .filter(Boolean),
);

/** Forms of address and offices that a person's name follows. */
export const titlesOfPersons: ReadonlySet<string> = new Set(
  `agent agente capitán captain detective doctor doctora don doña dr dra lic lieutenant lt miss mr mrs ms oficial officer
  profesor profesora sargento señor señora señorita sergeant sgt sr sra srta teniente`
    .split(/\s+/)
    .filter(Boolean),
);
