-- Written for H2 and PostgreSQL alike. Times are microseconds since 1970 by the store's clock.

-- Grows with whatever is acknowledged; an anchor remembers the last one that its JVM saw.
CREATE SEQUENCE precept_sequence CACHE 1;

CREATE TABLE precept_store (
    one INTEGER PRIMARY KEY,
    identity VARCHAR(36) NOT NULL
);

-- A JVM that uses the store. One whose contact is old is gone.
CREATE TABLE precept_instance (
    id VARCHAR(36) PRIMARY KEY,
    contact BIGINT NOT NULL
);

CREATE TABLE precept_account (
    id VARCHAR(64) PRIMARY KEY,
    budget VARCHAR NOT NULL,
    owner VARCHAR NOT NULL,
    part VARCHAR NOT NULL,
    widest BIGINT NOT NULL
);

-- Amounts are text: exact, whatever their scale.
CREATE TABLE precept_share (
    id VARCHAR(36) PRIMARY KEY,
    account VARCHAR(64) NOT NULL,
    amount VARCHAR NOT NULL,
    reserved BIGINT NOT NULL,
    committed BIGINT,
    instance VARCHAR(36) NOT NULL
);
CREATE INDEX precept_share_of_account ON precept_share (account, committed);

CREATE TABLE precept_intent (
    id VARCHAR(36) PRIMARY KEY,
    same_call VARCHAR(64) NOT NULL,
    subject VARCHAR NOT NULL,
    tool VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    agent VARCHAR NOT NULL,
    session VARCHAR NOT NULL,
    begun BIGINT NOT NULL,
    instance VARCHAR(36) NOT NULL,
    uncertain BOOLEAN NOT NULL,
    resolver VARCHAR
);
CREATE INDEX precept_intent_of_call ON precept_intent (same_call);

CREATE TABLE precept_approval (
    id VARCHAR PRIMARY KEY,
    number BIGINT NOT NULL,
    session VARCHAR NOT NULL,
    call_digest VARCHAR NOT NULL,
    route VARCHAR NOT NULL,
    question VARCHAR NOT NULL,
    expires BIGINT NOT NULL,
    expires_at VARCHAR NOT NULL,
    answer VARCHAR,
    consumed BOOLEAN NOT NULL
);
CREATE INDEX precept_approval_of_session ON precept_approval (session);

-- The number of the last change of a halt. Its row lock puts the changes into one order.
CREATE TABLE precept_book (
    one INTEGER PRIMARY KEY,
    number BIGINT NOT NULL
);
INSERT INTO precept_book (one, number) VALUES (1, 0);

-- The id is a digest of the target, since an index holds no text of any length.
CREATE TABLE precept_halt (
    id VARCHAR(64) PRIMARY KEY,
    target VARCHAR NOT NULL,
    number BIGINT NOT NULL,
    reason VARCHAR NOT NULL,
    since BIGINT NOT NULL,
    people INTEGER NOT NULL
);

CREATE TABLE precept_lifter (
    target VARCHAR NOT NULL,
    person VARCHAR NOT NULL,
    reason VARCHAR NOT NULL
);

-- Which JVM acts on which changes of the halts. Whose lease has passed is taken out.
CREATE TABLE precept_gate (
    instance VARCHAR(36) PRIMARY KEY,
    contact BIGINT NOT NULL,
    lease BIGINT NOT NULL,
    applied BIGINT NOT NULL
);

CREATE TABLE precept_drill (
    number BIGINT PRIMARY KEY,
    target VARCHAR NOT NULL,
    at BIGINT NOT NULL,
    acknowledged BIGINT NOT NULL,
    complete BOOLEAN NOT NULL,
    due BIGINT NOT NULL,
    holders VARCHAR NOT NULL
);

-- What people decided: reservations and intents that they resolved, halts that they lifted.
CREATE TABLE precept_decision (
    number BIGINT PRIMARY KEY,
    kind VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    person VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    at BIGINT NOT NULL
);
