import { expect, it } from "vitest";
import { linksFile } from "./links-file";

it("writes one-time links in the words it is given, and no cell that a spreadsheet would run", () => {
  const links = [{ email: "ana@city.example", name: '=HYPERLINK("x")', link: "https://city.example/1" }];
  expect(linksFile(["correo", "nombre", "enlace"], links)).toBe(
    '\ufeff"correo","nombre","enlace"\r\n"ana@city.example","\'=HYPERLINK(""x"")","https://city.example/1"\r\n',
  );
});
