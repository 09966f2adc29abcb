// An example of a user's own dictionary. CUIs of a user's own begin with other letters than C, so that they are none of the UMLS's.
CX0000001|T191|granular wobble tumor|Granular wobble tumor
CX0000002|T191|spindle wobble|Spindle wobble tumor
CX0000003|T023|wobble recess|Wobble recess
CX0000004|T191|ependymoma|Ependymoma
CX0000005|T023|conus medullaris|Conus medullaris
CX0000006|T191|tumor|Tumor
CX0000007|T047|wobble disease|Wobble disease
CX0000008|T191|non-wobbling glioma|Non-wobbling glioma
