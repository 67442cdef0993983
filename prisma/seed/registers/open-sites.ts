import { library, lines, recreation, type SeedSites, shelter } from "./sites";

/** Libraries, parks, shelters and yards of departments in the demonstration; they say what section 1 of their plans says. */
export const openSites: SeedSites[] = [
  {
    abbreviation: "ZOO",
    title: "Zoo Director",
    approvedDaysBefore: 9,
    protocol: {
      language: "en",
      steps: lines(
        "1. Ask for **agency, purpose and papers**.",
        "2. Radio **“Code Lantern”** to the Manager on Duty.",
        "3. Wait with the visitors outside the turnstiles.",
        "4. The Manager on Duty and the Director decide about exceptions together.",
      ),
      calls: lines("Manager on Duty, by radio", "Zoo Director", "Liaison"),
      nonPublic: lines("Keeper areas", "Night quarters", "Hospital and commissary", "Camp classrooms"),
    },
    sites: [
      {
        name: "Los Angeles Zoo",
        kind: "venue",
        address: "5333 Zoo Dr",
        contactRole: "Guest Services Lead at the main gate, Zoo Safety Officer at Gate 2",
        staffToTrain: 415,
        trained: [
          [8, 44, "Camp counselors: walk along both gates"],
          [7, 236, "Full-time staff: briefing and card"],
          [3, 97, "Seasonal staff: weekend briefing"],
        ],
      },
    ],
  },
  {
    abbreviation: "LAAS",
    title: "General Manager",
    approvedDaysBefore: 7,
    protocol: {
      language: "en",
      steps: lines(
        "1. The Animal Care Supervisor **comes to the lobby**.",
        "2. The volunteer coordinator takes visitors and children out to the yard side.",
        "3. Ask to see the paper, and take a photo of it with the **kennel tablet**.",
        "4. Kennel rows, medical and the euthanasia room are locked with a code and stay so.",
      ),
      calls: lines("District Supervisor", "Director of Field Operations", "Liaison"),
      nonPublic: lines("Kennel rows", "Medical", "Euthanasia room"),
    },
    sites: [
      shelter("East Valley center", "14409 Vanowen St", 74, 66),
      shelter("West Valley center", "20655 Plummer St", 60, 52),
      { ...shelter("North Central center", "3201 Lacy St", 54, 48), stage: "unapproved" },
      shelter("South Los Angeles center", "1850 W 60th St", 53, 45),
      shelter("West Los Angeles center", "11361 W Pico Blvd", 38, 34),
      shelter("Harbor center", "957 N Gaffey St", 22, 18),
    ],
  },
  {
    abbreviation: "BSL",
    title: "Executive Director",
    approvedDaysBefore: 0,
    protocol: {
      language: "en",
      steps: lines(
        "1. **Yard supervisor** answers in the day, **night dispatcher** after 6.",
        "2. Ask for agency, purpose, document.",
        "3. Crews in bucket trucks report by radio and never lower the bucket in a hurry.",
      ),
      calls: lines("Assistant Director", "Liaison"),
      nonPublic: lines("Dispatch room", "Shop and pole yard"),
    },
    sites: [
      {
        name: "Field yard",
        kind: "yard",
        address: "4550 Santa Monica Blvd",
        contactRole: "Yard supervisor; night dispatcher after 6 p.m.",
        staffToTrain: 118,
        trained: [[5, 88, "Day crews: tailgate talk"]],
        stage: "unapproved",
      },
    ],
  },
  {
    abbreviation: "LAPL",
    title: "City Librarian",
    approvedDaysBefore: 7,
    protocol: {
      language: "en",
      steps: lines(
        "1. The **person in charge** on today's schedule greets whoever has come.",
        "2. Ask for the **agency** and the **document**.",
        "3. Call the area manager.",
        "4. Patron records are confidential under state law; they are requested through the City Librarian only.",
      ),
      calls: lines("Area manager", "Director of Branch Library Services", "Liaison"),
      nonPublic: lines("Workrooms", "Book-drop rooms", "Staff lounge", "Server closet"),
    },
    sites: [
      library("Central Library", "630 W 5th St", 310, 204),
      library("Benjamin Franklin Branch", "2200 E 1st St", 14, 14),
      library("Pico Union Branch", "1030 S Alvarado St", 12, 9),
      library("Felipe de Neve Branch", "2820 W 6th St", 11, 11),
      library("Pacoima Branch", "13605 Van Nuys Blvd", 13, 8),
      library("Vernon Branch", "4504 S Central Ave", 12),
      library("Wilmington Branch", "1300 N Avalon Blvd", 11),
      {
        name: "Distribution warehouse",
        kind: "yard",
        address: "Lacy St",
        contactRole: "Warehouse lead",
        staffToTrain: 16,
        stage: "unwritten",
      },
    ],
  },
  {
    abbreviation: "RAP",
    title: "General Manager",
    approvedDaysBefore: 6,
    protocol: {
      language: "es",
      steps: lines(
        "1. Atiende la **dirección del centro**, o la persona de más antigüedad en turno con el cordón azul.",
        "2. Se pide **agencia, propósito y documento**.",
        "3. No se consultan ni entregan listas de clases.",
        "4. Los grupos del campamento de día se quedan adentro con su guía.",
      ),
      calls: lines("Supervisión del distrito", "Central de guardaparques", "Enlace del departamento"),
      nonPublic: lines("Oficinas", "Vestidores en uso", "Salas de cuidado infantil"),
    },
    sites: [
      recreation("Griffith Observatory", "venue", "2800 E Observatory Rd", 64, 61),
      recreation("EXPO Center", "recreation_center", "3980 S Bill Robertson Ln", 48, 48),
      recreation("Lafayette Recreation Center", "recreation_center", "625 S Lafayette Park Pl", 19, 19),
      recreation("Pan Pacific Park Recreation Center", "recreation_center", "7600 Beverly Blvd", 22, 20),
      {
        ...recreation("Cabrillo Marine Aquarium", "venue", "3720 Stephen M White Dr", 37, 30),
        stage: "unapproved",
      },
      {
        ...recreation("Hansen Dam Aquatic Center", "park", "11798 Foothill Blvd", 41, 36),
        stage: "unapproved",
      },
      {
        ...recreation("David M. Gonzales Recreation Center", "recreation_center", "10943 Herrick Ave", 16),
        stage: "unwritten",
      },
    ],
  },
];
