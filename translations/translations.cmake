# SPDX-FileCopyrightText: 2026 The Gigasite developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Included by app/CMakeLists.txt when all three targets know their sources.
# `cmake --build DIR --target gigasite_lupdate` collects the texts afresh into the .ts files.
# gigasite_en.ts holds nothing but English plurals.

set(translated_sources)
foreach(target gigasite_text gigasite_ui gigasite_app)
  get_target_property(sources ${target} SOURCES)
  get_target_property(folder ${target} SOURCE_DIR)
  foreach(source ${sources})
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${folder})
    if(source MATCHES "\\.(cpp|h)$" AND source MATCHES "^${CMAKE_SOURCE_DIR}/(ui|app)/")
      list(APPEND translated_sources ${source})
    endif()
  endforeach()
endforeach()
list(REMOVE_DUPLICATES translated_sources)

set(source_list ${CMAKE_BINARY_DIR}/generated/translated_sources.txt)
list(JOIN translated_sources "\n" source_lines)
file(WRITE ${source_list} "${source_lines}\n")
set(lupdate $<TARGET_FILE:Qt6::lupdate> -I ${CMAKE_SOURCE_DIR} -no-obsolete -locations none)
add_custom_target(gigasite_lupdate
  COMMAND ${lupdate} @${source_list} -ts ${CMAKE_SOURCE_DIR}/translations/gigasite_de.ts
  COMMAND ${lupdate} -pluralonly @${source_list} -ts ${CMAKE_SOURCE_DIR}/translations/gigasite_en.ts
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
  COMMENT "Collecting the texts of the program" VERBATIM)

set(translation_files)
foreach(language de en)
  if(EXISTS ${CMAKE_SOURCE_DIR}/translations/gigasite_${language}.ts)
    list(APPEND translation_files ${CMAKE_SOURCE_DIR}/translations/gigasite_${language}.ts)
  endif()
endforeach()
if(translation_files)
  qt_add_lrelease(gigasite_app TS_FILES ${translation_files} QM_FILES_OUTPUT_VARIABLE compiled)
  foreach(file ${compiled})
    get_filename_component(name ${file} NAME)
    set_source_files_properties(${file} PROPERTIES QT_RESOURCE_ALIAS ${name})
  endforeach()
  qt_add_resources(gigasite_app gigasite_translations PREFIX /i18n FILES ${compiled})
endif()
