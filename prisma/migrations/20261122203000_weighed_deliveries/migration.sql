-- A message whose reason is gone by the time it would be handed over is not sent; its answer says why.

-- AlterEnum
ALTER TYPE "delivery_state" ADD VALUE IF NOT EXISTS 'dropped';

CREATE OR REPLACE FUNCTION delivery_is_settled_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (OLD.state = 'queued' AND NEW.state IN ('sending', 'kept') OR OLD.state = 'sending' AND NEW.state IN ('sent', 'failed', 'unclear', 'dropped'))
     OR to_jsonb(NEW) - ARRAY['state', 'claimed_at', 'settled_at', 'answer'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['state', 'claimed_at', 'settled_at', 'answer'] THEN
    RAISE EXCEPTION 'delivery_is_settled_once: % cannot become %', OLD.state, NEW.state;
  END IF;
  RETURN NEW;
END $$;
