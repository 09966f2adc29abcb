-- Documents, and the tables of their records.

CREATE TABLE documents (
  document_key ${key},
  document_id TEXT NOT NULL,
  pipeline_version TEXT NOT NULL,
  kind TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  length BIGINT NOT NULL,
  knowledge TEXT NOT NULL,
  models TEXT,
  options TEXT NOT NULL,
  cases BIGINT NOT NULL,
  mentions BIGINT NOT NULL,
  problems BIGINT NOT NULL,
  UNIQUE (document_id, pipeline_version)
);

CREATE TABLE cases (
  document_key BIGINT NOT NULL REFERENCES documents (document_key) ON DELETE CASCADE,
  row_number BIGINT NOT NULL,
  case_number BIGINT NOT NULL,
  age BIGINT,
  age_unit TEXT,
  sex TEXT,
  tumors BIGINT NOT NULL,
  procedures BIGINT NOT NULL,
  age_evidence TEXT,
  sex_evidence TEXT,
  PRIMARY KEY (document_key, row_number)
);

CREATE TABLE tumors (
  document_key BIGINT NOT NULL REFERENCES documents (document_key) ON DELETE CASCADE,
  row_number BIGINT NOT NULL,
  case_number BIGINT NOT NULL,
  tumor_id TEXT NOT NULL,
  role TEXT NOT NULL,
  of_tumor TEXT,
  histology TEXT NOT NULL,
  histology_text TEXT NOT NULL,
  icd_o_3 TEXT,
  morphology TEXT,
  behavior TEXT,
  ncit TEXT,
  histology_certainty TEXT NOT NULL,
  primary_site TEXT,
  primary_site_text TEXT,
  topography TEXT,
  uberon TEXT,
  primary_site_certainty TEXT,
  found_at TEXT,
  laterality TEXT,
  compartment TEXT,
  levels TEXT,
  largest_cm DOUBLE PRECISION,
  sizes TEXT,
  grade TEXT,
  grade_system TEXT,
  gleason_primary BIGINT,
  gleason_secondary BIGINT,
  stage TEXT,
  stage_system TEXT,
  stage_t TEXT,
  stage_n TEXT,
  stage_m TEXT,
  stage_group TEXT,
  figo TEXT,
  margins TEXT,
  lymphovascular_invasion TEXT,
  perineural_invasion TEXT,
  nodes_positive BIGINT,
  nodes_examined BIGINT,
  stains BIGINT NOT NULL,
  histology_evidence TEXT,
  histology_because TEXT,
  primary_site_evidence TEXT,
  primary_site_because TEXT,
  laterality_evidence TEXT,
  compartment_evidence TEXT,
  grade_evidence TEXT,
  stage_evidence TEXT,
  margins_evidence TEXT,
  lymphovascular_invasion_evidence TEXT,
  perineural_invasion_evidence TEXT,
  nodes_evidence TEXT,
  PRIMARY KEY (document_key, row_number)
);

CREATE TABLE sites (
  document_key BIGINT NOT NULL REFERENCES documents (document_key) ON DELETE CASCADE,
  row_number BIGINT NOT NULL,
  case_number BIGINT NOT NULL,
  tumor_id TEXT NOT NULL,
  site_number BIGINT NOT NULL,
  site TEXT NOT NULL,
  site_text TEXT NOT NULL,
  topography TEXT,
  uberon TEXT,
  laterality TEXT,
  levels TEXT,
  compartment TEXT,
  certainty TEXT NOT NULL,
  evidence TEXT,
  because TEXT,
  PRIMARY KEY (document_key, row_number)
);

CREATE TABLE sizes (
  document_key BIGINT NOT NULL REFERENCES documents (document_key) ON DELETE CASCADE,
  row_number BIGINT NOT NULL,
  case_number BIGINT NOT NULL,
  tumor_id TEXT NOT NULL,
  size_number BIGINT NOT NULL,
  size TEXT NOT NULL,
  largest_cm DOUBLE PRECISION,
  dimension_1 DOUBLE PRECISION,
  dimension_2 DOUBLE PRECISION,
  dimension_3 DOUBLE PRECISION,
  unit TEXT NOT NULL,
  certainty TEXT NOT NULL,
  evidence TEXT,
  because TEXT,
  PRIMARY KEY (document_key, row_number)
);

CREATE TABLE ihc (
  document_key BIGINT NOT NULL REFERENCES documents (document_key) ON DELETE CASCADE,
  row_number BIGINT NOT NULL,
  case_number BIGINT NOT NULL,
  tumor_id TEXT NOT NULL,
  stain_number BIGINT NOT NULL,
  marker TEXT NOT NULL,
  symbol TEXT,
  result TEXT NOT NULL,
  extent TEXT,
  intensity TEXT,
  percent TEXT,
  score TEXT,
  pattern TEXT,
  component TEXT,
  certainty TEXT NOT NULL,
  evidence TEXT,
  because TEXT,
  PRIMARY KEY (document_key, row_number)
);

CREATE TABLE levels (
  document_key BIGINT NOT NULL REFERENCES documents (document_key) ON DELETE CASCADE,
  row_number BIGINT NOT NULL,
  case_number BIGINT NOT NULL,
  level_of TEXT NOT NULL,
  tumor_id TEXT,
  procedure TEXT,
  position BIGINT NOT NULL,
  level TEXT NOT NULL,
  certainty TEXT NOT NULL,
  evidence TEXT,
  PRIMARY KEY (document_key, row_number)
);

CREATE TABLE procedures (
  document_key BIGINT NOT NULL REFERENCES documents (document_key) ON DELETE CASCADE,
  row_number BIGINT NOT NULL,
  case_number BIGINT NOT NULL,
  procedure_number BIGINT NOT NULL,
  procedure TEXT NOT NULL,
  levels TEXT,
  certainty TEXT NOT NULL,
  evidence TEXT,
  because TEXT,
  PRIMARY KEY (document_key, row_number)
);

CREATE TABLE rejected (
  document_key BIGINT NOT NULL REFERENCES documents (document_key) ON DELETE CASCADE,
  row_number BIGINT NOT NULL,
  case_number BIGINT NOT NULL,
  tumor_id TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  reason TEXT NOT NULL,
  evidence TEXT,
  PRIMARY KEY (document_key, row_number)
);

CREATE TABLE problems (
  document_key BIGINT NOT NULL REFERENCES documents (document_key) ON DELETE CASCADE,
  row_number BIGINT NOT NULL,
  rule TEXT NOT NULL,
  message TEXT NOT NULL,
  evidence TEXT,
  PRIMARY KEY (document_key, row_number)
);

CREATE TABLE mentions (
  document_key BIGINT NOT NULL REFERENCES documents (document_key) ON DELETE CASCADE,
  row_number BIGINT NOT NULL,
  mention_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  begin_offset BIGINT NOT NULL,
  end_offset BIGINT NOT NULL,
  text TEXT NOT NULL,
  section TEXT NOT NULL,
  polarity TEXT NOT NULL,
  certainty TEXT NOT NULL,
  temporality TEXT NOT NULL,
  subject TEXT NOT NULL,
  cues TEXT,
  name TEXT,
  icd_o_3 TEXT,
  ncit TEXT,
  uberon TEXT,
  hgnc TEXT,
  loinc TEXT,
  codes TEXT,
  value TEXT NOT NULL,
  because TEXT,
  PRIMARY KEY (document_key, row_number)
);

-- OMOP CDM v5.4. Keys are wider than there, as rows keep theirs from run to run.
CREATE TABLE note_nlp (
  note_nlp_id BIGINT PRIMARY KEY,
  note_id BIGINT NOT NULL REFERENCES documents (document_key) ON DELETE CASCADE,
  section_concept_id BIGINT,
  snippet VARCHAR(250),
  "offset" VARCHAR(50),
  lexical_variant VARCHAR(250) NOT NULL,
  note_nlp_concept_id BIGINT,
  note_nlp_source_concept_id BIGINT,
  nlp_system VARCHAR(250),
  nlp_date DATE NOT NULL,
  nlp_datetime TIMESTAMP,
  term_exists VARCHAR(1),
  term_temporal VARCHAR(50),
  term_modifiers VARCHAR(2000),
  UNIQUE (note_id, note_nlp_id)
);
