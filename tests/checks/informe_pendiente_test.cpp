#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "support/told.hpp"

// What the texts of an informe say against the grades of its compromisos, and what they may say.

using support::Textos;
using support::told;

namespace {

/// What the cumplimiento of the first compromiso, which is met, begins with.
constexpr const char* kModelo = "El modelo de transformación para los CREAD de Lactantes";

/// How many are told when the first sentence of that text is another. The seed has two of its own.
std::size_t pending_with(const std::string& sentence) {
    return told(tests::kInforme, "CUA-PENDIENTE", kModelo, sentence + ' ' + kModelo).size() - 2;
}

Textos promised_with(const std::string& sentence) {
    auto messages = told(tests::kInforme, "CUA-TEXTO-FECHA", kModelo, sentence + ' ' + kModelo);
    messages.pop_back();  // of the seed: compromiso 4
    return messages;
}

}  // namespace

TEST_CASE("seed 000: met, and its remark says «Pendiente»", "[checks]") {
    CHECK(told(tests::kInforme, "CUA-PENDIENTE").size() == 2);
    CHECK(told(tests::kInforme, "CUA-PENDIENTE",
               "Pendiente presentar las orientaciones técnicas del modelo",
               "No queda pendiente presentar las orientaciones técnicas del modelo")
              .size() == 1);
}

TEST_CASE("seed 000: what was pending and is said to have ended is not pending", "[checks]") {
    const std::string said = "Pendiente presentar las orientaciones técnicas del modelo";
    for (const char* ended : {"Las acciones pendientes de 2019 se terminaron en marzo de 2020",
                              "Lo pendiente se completó con el informe final"}) {
        INFO(ended);
        CHECK(told(tests::kInforme, "CUA-PENDIENTE", said, ended).size() == 1);
    }
    CHECK(told(tests::kInforme, "CUA-PENDIENTE", said,
               "Las acciones pendientes de 2019 no se terminaron en marzo de 2020")
              .size() == 2);
}

TEST_CASE("seed 000: met on 30-06-2021, and promised for 10 August", "[checks]") {
    CHECK(told(tests::kInforme, "CUA-TEXTO-FECHA") ==
          Textos{"El compromiso 4 se califica «Cumplido» y su cumplimiento nombra «10 de agosto», "
                 "después del 2021-06-30, cuando se calificó."});
    const std::string said = "las versiones definitivas el 10 de agosto";
    CHECK(told(tests::kInforme, "CUA-TEXTO-FECHA", said, "las versiones definitivas el 10 de mayo")
              .empty());
    CHECK(told(tests::kInforme, "CUA-TEXTO-FECHA", said,
               "las versiones definitivas el 30 de junio de 2021")
              .empty());
    CHECK(told(tests::kInforme, "CUA-TEXTO-FECHA", said, "las versiones definitivas en julio 2021")
              .size() == 1);
    // A past day of August, of whatever year: nothing says that it is to come.
    CHECK(told(tests::kInforme, "CUA-TEXTO-FECHA",
               "por lo que se espera contar con las versiones definitivas el 10 de agosto",
               "y las versiones definitivas se entregaron el 10 de agosto")
              .empty());
}

TEST_CASE("what was not done, is left to do or goes on is not met", "[checks]") {
    for (const char* wrong :
         {"El compromiso no fue cumplido.", "El compromiso no se cumplió.",
          "No se presentó el modelo.", "No se ha presentado el nuevo modelo.",
          "El modelo no fue presentado en el año.", "Queda por presentar el modelo definitivo.",
          "Quedan aún por definir los turnos.", "Falta aprobar el modelo.",
          "Faltan por firmar dos convenios.", "El compromiso sigue en elaboración.",
          "El modelo aún está en desarrollo."}) {
        INFO(wrong);
        CHECK(pending_with(wrong) == 1);
    }
}

TEST_CASE("what was pending before, is of others or was done later is no doubt of a grade",
          "[checks]") {
    for (const char* lawful :
         {"Se superaron las tareas que estaban pendientes en la revisión anterior.",
          "Las tareas que estaban pendientes se revisaron.", "No queda nada por presentar.",
          "No falta aprobar el modelo.", "Hizo falta contratar a dos personas.",
          "La falta de equipos se resolvió.", "No se presentaron observaciones al modelo.",
          "Del modelo no se presentaron observaciones.",
          "No se presentó el modelo en junio, sino en diciembre.",
          "No se presentó el modelo en junio. Se presentó en diciembre.",
          "No se presentaron inconvenientes.", "La mesa técnica sigue en desarrollo.",
          "El modelo ya no sigue en elaboración.", "No fue necesario presentar el modelo de nuevo.",
          "La solicitud no fue aprobada."}) {
        INFO(lawful);
        CHECK(pending_with(lawful) == 0);
    }
}

TEST_CASE("half a year, or a year, in which something is expected is a date too", "[checks]") {
    CHECK(
        promised_with("Se espera aprobar el modelo durante el segundo semestre de 2021.") ==
        Textos{"El compromiso 1 se califica «Cumplido» y su cumplimiento nombra «segundo semestre "
               "de 2021», después del 2020-12-31, cuando se calificó."});
    for (const char* wrong :
         {"El modelo se aprobará en el primer trimestre de 2021.",
          "Se espera aprobar el modelo durante 2021.", "Se prevé aprobarlo en 2021.",
          "Se presentó un borrador el 15 de noviembre de 2020 y el modelo se aprobará el 1 de "
          "marzo "
          "de 2021."}) {
        INFO(wrong);
        CHECK(promised_with(wrong).size() == 1);
    }
    for (const char* lawful :
         {"El modelo se aprobó en el segundo semestre de 2020.",
          "Se esperaba aprobar el modelo en 2020.", "El modelo considera el plan de cierre 2021.",
          "No se espera aprobar otro en 2021."}) {
        INFO(lawful);
        CHECK(promised_with(lawful).empty());
    }
}

TEST_CASE("a date from which what was done is in force is no promise", "[checks]") {
    for (const char* lawful :
         {"El modelo se aprobó el 15 de diciembre de 2020 y rige desde el 1 de enero de 2021.",
          "Aprobado el 15 de diciembre de 2020, con vigencia a partir del 1 de enero de 2021.",
          "El convenio se firmó en noviembre de 2020 y está vigente hasta diciembre de 2022."}) {
        INFO(lawful);
        CHECK(promised_with(lawful).empty());
    }
}

TEST_CASE("the term of what was made, and the dates of a plan that was delivered, are no promise",
          "[checks]") {
    for (const char* lawful :
         {"El modelo rige desde el 1 de enero de 2021.",
          "El convenio tiene vigencia hasta el 31 de diciembre de 2023.",
          "El contrato vigente finaliza en agosto de 2024.",
          "La Ley N° 21.302 entrará en vigencia el 1 de octubre de 2021.",
          "Se adjunta el cronograma, que contempla la licitación el 15 de marzo de 2021.",
          "Se entregó el plan, que considera el cierre de un centro en agosto de 2021."}) {
        INFO(lawful);
        CHECK(promised_with(lawful).empty());
    }
    CHECK(promised_with("La licitación será el 15 de marzo de 2021.").size() == 1);
}

TEST_CASE("what is pending beside a compromiso that is said to be met is something else",
          "[checks]") {
    for (const char* lawful :
         {"El compromiso se cumplió en su totalidad, aunque hay causas judiciales pendientes.",
          "Pendiente en la revisión anterior, el documento se recibió y se da por cumplido.",
          "Queda pendiente la evaluación de impacto, que no es parte de este compromiso."}) {
        INFO(lawful);
        CHECK(pending_with(lawful) == 0);
    }
    CHECK(pending_with("El compromiso no se cumplió y queda pendiente el modelo.") == 1);
}
