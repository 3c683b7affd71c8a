// ICU's types, which libxml2's headers bring in where it is built with ICU, are Foundation's own in another version, and a module can't
// have both. Nothing here touches the one structure that differs without them, xmlCharEncodingHandler.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
