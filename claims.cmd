@rem Starts Open Claims on Windows, without the archive that makes `claims` quick elsewhere. Not tried yet.
@echo off
setlocal
set "APP=%~dp0claims-cli\target\claims"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if defined CLAIMS_JAVA set "JAVA=%CLAIMS_JAVA%"
if not exist "%APP%\id" (
  echo Building Open Claims ^(first run, about a minute^)... 1>&2
  call "%~dp0mvnw.cmd" -f "%~dp0pom.xml" -q -B -ntp -Dquick package 1>&2 || exit /b 69
)
"%JAVA%" -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -cp "%APP%\lib\claims-cli.jar" org.openclaims.cli.Main %*
exit /b %ERRORLEVEL%
