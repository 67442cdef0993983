-- Contracts with people on City property, the notice to them, its delivery and its acknowledgement.

-- CreateEnum
CREATE TYPE "notice_channel" AS ENUM ('email', 'post', 'hand');

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('queued', 'sending', 'sent', 'failed', 'unclear', 'kept');

-- AlterEnum
ALTER TYPE "register" ADD VALUE IF NOT EXISTS 'contractors';

-- CreateTable
CREATE TABLE "notice_links" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "contract_id" UUID NOT NULL,
    "text_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "acknowledgements" (
    "id" UUID NOT NULL,
    "contract_id" UUID NOT NULL,
    "text_id" UUID NOT NULL,
    "link_id" UUID,
    "recorded_by_id" UUID,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "acknowledged_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdraw_reason" TEXT,

    CONSTRAINT "acknowledgements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contracts" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "contractor" TEXT NOT NULL,
    "sites" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "contact_name" TEXT,
    "contact_email" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "clause" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "department_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "contracts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_texts" (
    "id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "confirmation" TEXT NOT NULL,
    "written_by_id" UUID,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "notice_texts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract_notices" (
    "id" UUID NOT NULL,
    "contract_id" UUID NOT NULL,
    "text_id" UUID NOT NULL,
    "channel" "notice_channel" NOT NULL,
    "reminder" BOOLEAN NOT NULL DEFAULT false,
    "sent_on" DATE,
    "delivery_id" UUID,
    "sent_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "contract_notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" UUID NOT NULL,
    "to_name" TEXT NOT NULL,
    "to_address" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "delivery_state" NOT NULL DEFAULT 'queued',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "claimed_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "answer" TEXT,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "notice_links_token_hash_key" ON "notice_links"("token_hash");

-- CreateIndex
CREATE INDEX "links_of_contract" ON "notice_links"("contract_id");

-- CreateIndex
CREATE INDEX "acknowledgements_of_contract" ON "acknowledgements"("contract_id");

-- CreateIndex
CREATE INDEX "contracts_by_contractor" ON "contracts"("contractor", "id");

-- CreateIndex
CREATE UNIQUE INDEX "contract_numbers" ON "contracts"("department_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "versions_of_notice_text" ON "notice_texts"("language", "number");

-- CreateIndex
CREATE UNIQUE INDEX "contract_notices_delivery_id_key" ON "contract_notices"("delivery_id");

-- CreateIndex
CREATE INDEX "notices_of_contract" ON "contract_notices"("contract_id", "created_at");

-- AddForeignKey
ALTER TABLE "notice_links" ADD CONSTRAINT "notice_links_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contracts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_links" ADD CONSTRAINT "notice_links_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "notice_texts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contracts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "notice_texts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "notice_links"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_texts" ADD CONSTRAINT "notice_texts_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_notices" ADD CONSTRAINT "contract_notices_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contracts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_notices" ADD CONSTRAINT "contract_notices_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "notice_texts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_notices" ADD CONSTRAINT "contract_notices_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "deliveries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_notices" ADD CONSTRAINT "contract_notices_sent_by_id_fkey" FOREIGN KEY ("sent_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Rules Prisma cannot state ---------------------------------------------------------------------------------------

ALTER TABLE "contracts"
  ADD CONSTRAINT "contract_ends_after_it_starts" CHECK ("ends_on" IS NULL OR "ends_on" >= "starts_on"),
  ADD CONSTRAINT "contract_says_what_it_is" CHECK (char_length("number") BETWEEN 1 AND 60 AND char_length("contractor") BETWEEN 1 AND 200);
CREATE TRIGGER "keep_version" AFTER INSERT OR UPDATE ON "contracts" FOR EACH ROW EXECUTE FUNCTION keep_version();
CREATE TRIGGER "never_deleted" BEFORE DELETE OR TRUNCATE ON "contracts" FOR EACH STATEMENT EXECUTE FUNCTION written_once();

ALTER TABLE "notice_texts" ADD CONSTRAINT "notice_texts_count_from_one" CHECK ("number" > 0);
CREATE TRIGGER "written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "notice_texts" FOR EACH STATEMENT EXECUTE FUNCTION written_once();

-- A notice by e-mail is sent when its delivery is; any other is recorded as sent.
ALTER TABLE "contract_notices" ADD CONSTRAINT "notice_is_delivered_or_recorded" CHECK (
  ("channel" = 'email') = ("delivery_id" IS NOT NULL) AND ("channel" = 'email' OR "sent_on" IS NOT NULL));
CREATE TRIGGER "never_deleted" BEFORE DELETE OR TRUNCATE ON "contract_notices" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
CREATE TRIGGER "never_deleted" BEFORE DELETE OR TRUNCATE ON "notice_links" FOR EACH STATEMENT EXECUTE FUNCTION written_once();

CREATE FUNCTION notice_is_sent_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.sent_on IS NOT NULL OR to_jsonb(NEW) - 'sent_on' IS DISTINCT FROM to_jsonb(OLD) - 'sent_on' THEN
    RAISE EXCEPTION 'notice_is_sent_once: a notice that was sent is not changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "notice_is_sent_once" BEFORE UPDATE ON "contract_notices" FOR EACH ROW EXECUTE FUNCTION notice_is_sent_once();

ALTER TABLE "acknowledgements"
  ADD CONSTRAINT "acknowledged_by_link_or_on_paper" CHECK (num_nonnulls("link_id", "recorded_by_id") = 1),
  ADD CONSTRAINT "taken_back_says_why" CHECK (("withdrawn_at" IS NULL) = ("withdraw_reason" IS NULL));
CREATE UNIQUE INDEX "one_standing_acknowledgement" ON "acknowledgements" ("contract_id") WHERE "withdrawn_at" IS NULL;
CREATE UNIQUE INDEX "link_acknowledges_once" ON "acknowledgements" ("link_id") WHERE "link_id" IS NOT NULL;
CREATE TRIGGER "never_deleted" BEFORE DELETE OR TRUNCATE ON "acknowledgements" FOR EACH STATEMENT EXECUTE FUNCTION written_once();

-- An acknowledgement changes only by being taken back, once.
CREATE FUNCTION acknowledgement_is_withdrawn_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL OR to_jsonb(NEW) - ARRAY['withdrawn_at', 'withdraw_reason']
     IS DISTINCT FROM to_jsonb(OLD) - ARRAY['withdrawn_at', 'withdraw_reason'] THEN
    RAISE EXCEPTION 'acknowledgement_is_withdrawn_once: an acknowledgement is taken back, never rewritten';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "acknowledgement_is_withdrawn_once" BEFORE UPDATE ON "acknowledgements" FOR EACH ROW EXECUTE FUNCTION acknowledgement_is_withdrawn_once();

-- A message is handed over by whoever claims it, and what became of it then stays.
CREATE INDEX "deliveries_queued" ON "deliveries" ("created_at", "id") WHERE "state" = 'queued';
CREATE FUNCTION delivery_is_settled_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (OLD.state = 'queued' AND NEW.state IN ('sending', 'kept') OR OLD.state = 'sending' AND NEW.state IN ('sent', 'failed', 'unclear'))
     OR to_jsonb(NEW) - ARRAY['state', 'claimed_at', 'settled_at', 'answer'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['state', 'claimed_at', 'settled_at', 'answer'] THEN
    RAISE EXCEPTION 'delivery_is_settled_once: % cannot become %', OLD.state, NEW.state;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "delivery_is_settled_once" BEFORE UPDATE ON "deliveries" FOR EACH ROW EXECUTE FUNCTION delivery_is_settled_once();
CREATE TRIGGER "never_deleted" BEFORE DELETE OR TRUNCATE ON "deliveries" FOR EACH STATEMENT EXECUTE FUNCTION written_once();

-- The first version of the notice, in English and Spanish.
INSERT INTO "notice_texts" ("id", "language", "number", "subject", "confirmation", "body") VALUES
  (gen_random_uuid(), 'en', 1, 'Notice to contractors: the City''s rules on City property',
   'I have read this notice for the contractor named above, and will share it with our people who work on City property.',
   'You receive this notice because people of your company work on property of the City of Los Angeles.

**What applies.** Los Angeles Ordinance 188441 limits the use of City resources, property and personnel for immigration enforcement. Executive Directive No. 12 of July 11, 2025, asks every City department to inform its contractors.

**What we ask of your people on City property**

1. Refer anybody who asks to enter an area that is not open to the public, or to see City records, to the City employee in charge of the site.
2. Tell that employee, or the contract administrator, promptly that such a request was made.
3. Share what you learn through work for the City only as the contract or the law requires; when in doubt, ask the contract administrator first.
4. Do not interfere with what an officer does.

**What this notice is not.** It does not change your contract and is not legal advice. It asks for no information about any person.

Please pass it on to your supervisors and subcontractors on City property.'),
  (gen_random_uuid(), 'es', 1, 'Aviso a contratistas: las normas de la Ciudad en sus propiedades',
   'He leído este aviso en nombre del contratista indicado arriba y lo compartiré con nuestro personal que trabaja en propiedades de la Ciudad.',
   'Usted recibe este aviso porque hay personas de su empresa que trabajan en propiedades de la Ciudad de Los Ángeles.

**Qué se aplica.** La Ordenanza 188441 de Los Ángeles limita el uso de recursos, propiedades y personal de la Ciudad para el control migratorio. La Directiva Ejecutiva núm. 12, del 11 de julio de 2025, pide a cada departamento de la Ciudad que informe a sus contratistas.

**Qué pedimos a su personal en propiedades de la Ciudad**

1. Remita a quien pida entrar en una zona no abierta al público, o ver registros de la Ciudad, a la persona empleada de la Ciudad que esté a cargo del sitio.
2. Avise sin demora a esa persona, o a quien administra el contrato, de que se hizo tal petición.
3. Comparta lo que conozca por su trabajo para la Ciudad solo como lo exijan el contrato o la ley; en caso de duda, consulte antes a quien administra el contrato.
4. No interfiera en lo que haga un agente.

**Qué no es este aviso.** No cambia su contrato ni es asesoramiento jurídico. No pide información sobre ninguna persona.

Le rogamos que lo transmita a sus supervisores y subcontratistas en propiedades de la Ciudad.');
