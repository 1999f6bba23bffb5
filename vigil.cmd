@echo off
rem Starts Vigil on Windows: finds a JDK, builds when something changed, runs. Same commands as ./vigil.
rem Delayed expansion is off while paths and arguments are read: both may hold exclamation marks.
setlocal DisableDelayedExpansion
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "JDK="
call :try "%JAVA_HOME%"
if not defined JDK for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\zulu-*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\jdk-*" "%USERPROFILE%\.jdks\*") do if not defined JDK call :try "%%~D"
if not defined JDK (
    echo vigil: no JDK 25 or newer was found; install one, for instance Temurin from adoptium.net, or set JAVA_HOME. 1>&2
    exit /b 70
)
if /i "%~1"=="test" goto test
call :build || exit /b 70
set "MODULES="
set "CLASSES=%ROOT%\target\vigil.jar"
for %%J in ("%ROOT%\target\libs\*.jar") do call :add "%%~J" "%%~nxJ"
"%JDK%\bin\java" "@%ROOT%\packaging\jvm-args" %VIGIL_JAVA_OPTIONS% --module-path "%MODULES%" -classpath "%CLASSES%" "-Dvigil.home=%ROOT%" "-Dvigil.progress=lines" vigil.app.Launcher %*
exit /b %ERRORLEVEL%

:test
call :maven verify || exit /b 70
exit /b 0

rem Builds if there is no jar, or a source is newer than it.
:build
if exist "%ROOT%\target\vigil.jar" (
    powershell -NoProfile -Command "$jar=(Get-Item -LiteralPath '%ROOT%\target\vigil.jar').LastWriteTime; if (Get-ChildItem -LiteralPath '%ROOT%\src\main','%ROOT%\src\build','%ROOT%\docs\guide','%ROOT%\pom.xml' -Recurse -File | Where-Object LastWriteTime -gt $jar | Select-Object -First 1) { exit 1 }" && exit /b 0
)
echo Building Vigil (a minute or two, only when something changed) ... 1>&2
call :maven -q -DskipTests package
exit /b %ERRORLEVEL%

:maven
where mvn >nul 2>nul || (echo vigil: Maven is not installed; see maven.apache.org/install 1>&2 & exit /b 70)
set "JAVA_HOME=%JDK%"
pushd "%ROOT%"
call mvn -B %*
set "RESULT=%ERRORLEVEL%"
popd
exit /b %RESULT%

:add
set "NAME=%~2"
if "%NAME:~0,7%"=="javafx-" (set "MODULES=%MODULES%;%~1") else (set "CLASSES=%CLASSES%;%~1")
exit /b 0

:try
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do (
    for /f "tokens=1 delims=." %%M in ("%%~V") do if %%~M GEQ 25 set "JDK=%~1"
)
exit /b 0
